using Simulation.Analysis.Comparison;
using Simulation.Analysis.Robustness;
using Simulation.Reporting.Tables;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>What several scenarios say beside each other: where they disagree, and what does best whichever of them comes.</summary>
internal sealed class ComparisonView
{
    private readonly IAnsiConsole _console;
    private readonly Glyphs _glyphs;

    internal ComparisonView(IAnsiConsole console)
    {
        _console = console;
        _glyphs = Glyphs.Of(console);
    }

    /// <param name="report">At least two scenarios and one region.</param>
    /// <param name="directory">Where the files are, as the user may type it.</param>
    /// <param name="files">Their names.</param>
    internal void Show(ComparisonReport report, string directory, IReadOnlyList<string> files)
    {
        ShowScenarios(report);
        _console.WriteLine();
        var disputed = report.Regions.Where(region => region.HasFlip).ToList();
        if (disputed.Count > 0)
        {
            ShowFlips(report);
            _console.WriteLine();
            ShowRobust(report, disputed);
            _console.WriteLine();
        }

        ShowAgreement(report.Regions.Count - disputed.Count, report.Regions.Count);
        _console.WriteLine();
        _console.WriteLine($"Written to {ScreenText.Clean(directory)}:");
        _console.WriteLine(string.Join(", ", files));
    }

    private void ShowScenarios(ComparisonReport report)
    {
        var table = new TextTable([
            new TextColumn("", AlignRight: true),
            new TextColumn("Scenario", MayShrink: true),
            new TextColumn("", MayShrink: true),
            new TextColumn("Flips", AlignRight: true),
            new TextColumn("Sure", AlignRight: true),
        ]);
        for (var scenario = 0; scenario < report.Scenarios.Count; scenario++)
        {
            var shifts = report
                .Regions.Select(region => region.InScenario[scenario].Shift)
                .OfType<RecommendationShift>();
            var flips = shifts.Where(shift => shift.IsFlip).ToList();
            var (label, name) = (report.Scenarios[scenario].Label, report.Scenarios[scenario].Name);
            table.Add(
                $"{scenario + 1}",
                label,
                name,
                scenario == 0 ? "" : $"{flips.Count}",
                scenario == 0 ? "" : $"{flips.Count(shift => shift.IsSure)}"
            );
        }

        table.Write(_console);
    }

    private void ShowFlips(ComparisonReport report)
    {
        _console.WriteLine("Where the recommendation flips against scenario 1:");
        var table = new TextTable([
            new TextColumn("Region", MayShrink: true),
            new TextColumn("In", AlignRight: true),
            new TextColumn("From", MayShrink: true),
            new TextColumn("To", MayShrink: true),
            new TextColumn("Lead there", AlignRight: true),
            new TextColumn("Sure"),
        ]);
        foreach (var row in FlipsTable.Rows(report).Where(row => row.Shift.IsFlip))
        {
            table.Add(
                row.Region.Comparison.Result.Region.Id,
                $"{1 + report.Scenarios.ToList().IndexOf(row.Scenario)}",
                row.First,
                row.Here,
                MoneyText(row.Shift.LeadHere),
                row.Shift.IsSure ? "yes" : "no"
            );
        }

        table.Write(_console);
        _console.WriteLine("Sure: the 95% interval of the lead between the two excludes 0 in both scenarios.");
    }

    private void ShowRobust(ComparisonReport report, IReadOnlyList<RegionAcrossScenarios> disputed)
    {
        _console.WriteLine("What does best there whichever scenario comes, by mean value:");
        var table = new TextTable([
            new TextColumn("Region", MayShrink: true),
            new TextColumn("Least regret", MayShrink: true),
            new TextColumn("At most", AlignRight: true),
            new TextColumn("In", AlignRight: true),
            new TextColumn("Best worst case", MayShrink: true),
            new TextColumn("At least", AlignRight: true),
            new TextColumn("In", AlignRight: true),
        ]);
        foreach (var region in disputed)
        {
            var minimax = new RobustnessRow(report.Scenarios, region, region.Matrix.MinimaxRegret);
            var maximin = new RobustnessRow(report.Scenarios, region, region.Matrix.Maximin);
            table.Add(
                minimax.In(0).Region.Id,
                minimax.In(0).Result.Strategy.Name,
                ShortNumber.Money(region.Matrix.Regret(minimax.Strategy, minimax.RegretScenario)),
                $"{minimax.RegretScenario + 1}",
                maximin.In(0).Result.Strategy.Name,
                ShortNumber.Money(region.Matrix.Value(maximin.Strategy, maximin.WorstScenario)),
                $"{maximin.WorstScenario + 1}"
            );
        }

        table.Write(_console);
        _console.WriteLine("Regret: what the best strategy of a scenario is worth more than this one.");
    }

    private void ShowAgreement(int agreed, int regions) =>
        _console.WriteLine(
            regions == 1
                ? agreed == 1
                    ? "The recommendation is the same in every scenario."
                    : "The recommendation depends on the scenario."
                : $"The recommendation is the same in every scenario in {agreed} of {regions} regions."
        );

    private string MoneyText(Margin margin) => ShortNumber.Money(margin, _glyphs.PlusMinus);
}
