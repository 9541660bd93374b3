using Simulation.Analysis.Comparison;
using Simulation.Reporting.Tables;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>One region in full: every strategy, best first, and why the best one beats the second.</summary>
internal sealed class RegionView
{
    private const int PictureWidth = 20;

    private readonly IAnsiConsole _console;
    private readonly Glyphs _glyphs;

    internal RegionView(IAnsiConsole console)
    {
        _console = console;
        _glyphs = Glyphs.Of(console);
    }

    internal void Show(RegionComparison region)
    {
        ShowStrategies(region);
        if (region.Recommendation.RunnerUp is { } runnerUp)
        {
            _console.WriteLine();
            new DriverView(_console).Show(
                region.Result.Strategies[region.Recommendation.Strategy],
                region.Result.Strategies[runnerUp]
            );
        }
    }

    private void ShowStrategies(RegionComparison region)
    {
        var rows = StrategyRow.Ranked(region).ToList();
        var histogram = new TextHistogram(
            rows.Select(row => row.Comparison.IncrementalQuantiles),
            PictureWidth,
            _glyphs
        );
        var table = new TextTable([
            new TextColumn("Strategy", MayShrink: true),
            new TextColumn("Mean", AlignRight: true),
            new TextColumn("5%", AlignRight: true),
            new TextColumn("95%", AlignRight: true),
            new TextColumn("Loss", AlignRight: true),
            new TextColumn("Best", AlignRight: true),
            new TextColumn(histogram.Axis()),
        ]);
        foreach (var row in rows)
        {
            table.Add(
                row.Result.Strategy.Name,
                ShortNumber.Money(row.Comparison.IncrementalMean),
                Money(row.IncrementalP05),
                Money(row.IncrementalP95),
                ShortNumber.Percent(row.Comparison.ProbLoss),
                ShortNumber.Percent(row.Comparison.ProbBest),
                histogram.Line(row.Comparison.IncrementalQuantiles)
            );
        }

        table.Write(_console);
        _console.WriteLine();
        ShowLegend(histogram.Axis());
    }

    private void ShowLegend(string axis)
    {
        _console.WriteLine("Mean, 5%, 95%: of the gain over waiting. Best: chance of being the best.");
        if (axis.Length > 0)
        {
            _console.WriteLine("Pictures: how likely which gain is, between the ends above; wait stands at $0.");
        }
    }

    private static string Money(double? usd) => usd is { } known ? ShortNumber.Money(known) : "";
}
