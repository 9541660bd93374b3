using Simulation.Analysis.Comparison;
using Simulation.Analysis.Risk;
using Simulation.Reporting.Tables;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>One line per region: what to do there, what it brings, and how sure that is.</summary>
internal sealed class RecommendationView
{
    /// <summary>Stands beside a recommendation that the trials cannot tell from the second best.</summary>
    private const string Doubt = "?";

    /// <summary>A region's name gives way to this width first: its id stands beside it.</summary>
    private const int RegionWidth = 12;

    private readonly IAnsiConsole _console;
    private readonly Glyphs _glyphs;

    internal RecommendationView(IAnsiConsole console)
    {
        _console = console;
        _glyphs = Glyphs.Of(console);
    }

    internal void Show(IReadOnlyList<RegionComparison> regions)
    {
        var table = new TextTable([
            new TextColumn("Id", MayShrink: true),
            new TextColumn("Region", MayShrink: true, ShrinksFirstTo: RegionWidth),
            new TextColumn("Recommendation", MayShrink: true),
            new TextColumn("Value", AlignRight: true),
            new TextColumn("Margin", AlignRight: true),
            new TextColumn("Loss", AlignRight: true),
            new TextColumn("Verdict"),
        ]);
        foreach (var row in RecommendationsTable.Rows(regions))
        {
            Add(table, row);
        }

        table.Write(_console);
        _console.WriteLine();
        ShowLegend(regions);
    }

    private void Add(TextTable table, RecommendationRow row)
    {
        var verdict = row.Recommendation.Verdict;
        var style = StyleOf(verdict);
        var strategy = row.Best.Result.Strategy.Name;
        table.Add(
            row.Best.Region.Id,
            row.Best.Region.Name,
            new TextCell(verdict == Verdict.TossUp ? strategy + Doubt : strategy, style),
            ShortNumber.Money(row.Best.Comparison.IncrementalMean),
            MarginText(row.Recommendation.Margin),
            ShortNumber.Percent(row.Best.Comparison.ProbLoss),
            new TextCell(VerdictWord.Of(verdict), style)
        );
    }

    private void ShowLegend(IReadOnlyList<RegionComparison> regions)
    {
        _console.WriteLine("Value: mean gain over waiting. Loss: chance of ending up below waiting.");
        var isByMean = regions[0].Risk is not { Followed.Kind: not RiskKind.Mean };
        var lead = isByMean ? "mean lead" : "risk-weighed lead";
        _console.WriteLine($"Margin: {lead} over the second best, with its 95% interval ({_glyphs.PlusMinus}).");
        var tossUps = regions.Count(region => region.Recommendation.Verdict == Verdict.TossUp);
        if (tossUps > 0)
        {
            var count = ScreenText.Count(tossUps, "toss-up", "toss-ups");
            _console.WriteLine(
                $"{count} ({Doubt}): the two best are too close to call with these trials.",
                StyleOf(Verdict.TossUp)
            );
        }
    }

    private string MarginText(Margin? margin) => margin is null ? "" : ShortNumber.Money(margin, _glyphs.PlusMinus);

    private static Style StyleOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Clear => new Style(Color.Green),
            Verdict.TossUp => new Style(Color.Yellow),
            _ => Style.Plain,
        };
}
