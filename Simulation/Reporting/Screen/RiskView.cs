using Simulation.Analysis.Comparison;
using Simulation.Analysis.Risk;
using Simulation.Reporting.Tables;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>Which attitude to risk the recommendations follow, and where another would recommend something else.</summary>
internal sealed class RiskView(IAnsiConsole console)
{
    /// <param name="regions">At least one.</param>
    internal void Show(IReadOnlyList<RegionComparison> regions)
    {
        if (regions[0].Risk is not { } risk)
        {
            return;
        }

        var disputed = regions.Where(region => region.Risk is { HasDisagreement: true }).ToList();
        if (risk.Followed.Kind != RiskKind.Mean)
        {
            console.WriteLine();
            console.WriteLine($"Recommended {RiskWord.Told(risk.Followed)}.");
            if (disputed.Count > 0)
            {
                ShowDisputed(disputed, risk);
            }
        }
        else if (disputed.Count > 0)
        {
            console.WriteLine(
                $"Attitude to risk: {disputed.Count} of {regions.Count} would change if what the worst 5% of trials"
            );
            console.WriteLine("lose weighed as much as the mean (risk.csv; --risk cvar).");
        }
    }

    private void ShowDisputed(IReadOnlyList<RegionComparison> disputed, RegionRisk risk)
    {
        console.WriteLine("Where attitudes to risk disagree:");
        var table = new TextTable([
            new TextColumn("Id", MayShrink: true),
            .. risk.Attitudes.Select(result => new TextColumn(RiskWord.Of(result.Attitude.Kind), MayShrink: true)),
        ]);
        foreach (var region in disputed)
        {
            table.Add([
                region.Result.Region.Id,
                .. region.Risk!.Attitudes.Select(result =>
                    (TextCell)region.Result.Strategies[result.Recommendation.Strategy].Strategy.Name
                ),
            ]);
        }

        table.Write(console);
        var cvar = risk.Attitudes.Select(result => result.Attitude).First(attitude => attitude.Kind == RiskKind.Cvar);
        console.WriteLine($"cvar: {RiskWord.Told(cvar)}. See risk.csv.");
    }
}
