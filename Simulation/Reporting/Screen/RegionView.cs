using Simulation.Analysis.Comparison;
using Simulation.Reporting.Tables;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>One region in full: every strategy, best first, and why the best one beats the second.</summary>
internal sealed class RegionView
{
    private const int PlotWidth = 20;

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
        var plot = new RangePlot(rows.Select(row => row.Result.Value), PlotWidth, _glyphs);
        var table = new TextTable([
            new TextColumn("Strategy", MayShrink: true),
            new TextColumn("Mean", AlignRight: true),
            new TextColumn("5%", AlignRight: true),
            new TextColumn("95%", AlignRight: true),
            new TextColumn("Loss", AlignRight: true),
            new TextColumn("Best", AlignRight: true),
            new TextColumn(""),
        ]);
        foreach (var row in rows)
        {
            table.Add(
                row.Result.Strategy.Name,
                ShortNumber.Money(row.Result.Value.Mean),
                ShortNumber.Money(row.Result.Value.P05),
                ShortNumber.Money(row.Result.Value.P95),
                ShortNumber.Percent(row.Comparison.ProbLoss),
                ShortNumber.Percent(row.Comparison.ProbBest),
                plot.Line(row.Result.Value)
            );
        }

        table.Write(_console);
        _console.WriteLine();
        ShowLegend();
    }

    private void ShowLegend()
    {
        _console.WriteLine("Mean, 5%, 95%: of the present value. Loss: chance of ending up below waiting.");
        _console.WriteLine(
            $"Best: chance of being the best. {_glyphs.Whisker} 5% to 95%, {_glyphs.Bar} 25% to 75%, "
                + $"{_glyphs.Median} median, {_glyphs.Zero} $0."
        );
    }
}
