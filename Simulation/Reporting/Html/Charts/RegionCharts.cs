using Simulation.Analysis.Comparison;
using Simulation.Engine.Results;
using Simulation.Model;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Html.Charts;

/// <summary>The rows behind a region's charts.</summary>
internal static class RegionCharts
{
    internal const string Timeline = "timeline";
    internal const string Distribution = "distribution";
    internal const string Loss = "loss";
    internal const string Marks = "marks";
    internal const string Waterfall = "waterfall";

    /// <summary>By name, in the order in which they are written.</summary>
    internal static IReadOnlyList<(string Name, ChartTable Table)> Of(RegionPage region) =>
        [
            (Waterfall, WaterfallOf(region)),
            (Distribution, DistributionOf(region)),
            (Loss, LossOf(region)),
            (Marks, MarksOf(region)),
            (Timeline, TimelineOf(region)),
        ];

    /// <summary>
    /// Falls of the share of trials with an open channel, quarter by quarter. The quarter of an exit counts as open, so a
    /// fall after quarter q is an exit in q; where other trials open at the same time, only the balance is seen. Exits in the
    /// last quarter are what is left of all exits, but for a strategy whose first stage waits for a condition: there what is
    /// left may have met openings.
    /// </summary>
    internal static IReadOnlyList<double> Exits(StrategyResult result)
    {
        const double Rounding = 1e-12;
        var falls = result
            .Quarters.Zip(result.Quarters.Skip(1), (now, next) => Math.Max(0, now.ProbActive - next.ProbActive))
            .ToList();
        var left = result.ProbExit - falls.Sum();
        var opensAtOnce =
            result.Strategy.Stages is [{ AwarenessAtLeast: null, RelationshipAtLeast: null }, ..] && left > Rounding;
        return [.. falls.Append(opensAtOnce ? left : 0).Take(result.Quarters.Count)];
    }

    private static ChartTable TimelineOf(RegionPage region)
    {
        var rows = TimelineTable.Rows([region.Comparison], region.Start).ToList();
        IReadOnlyList<double> Take(Func<QuarterResult, double> number) => [.. rows.Select(row => number(row.Result))];
        return new ChartTable()
            .Words("strategy", [.. rows.Select(row => row.Strategy)])
            .Words("quarter", [.. rows.Select(row => row.Quarter.ToString())])
            .Numbers("share", Take(quarter => quarter.ShareMean))
            .Numbers("shareLow", Take(quarter => quarter.ShareP05))
            .Numbers("shareHigh", Take(quarter => quarter.ShareP95))
            .Numbers("cash", Take(quarter => quarter.CashMean))
            .Numbers("cashLow", Take(quarter => quarter.CashP05))
            .Numbers("cashHigh", Take(quarter => quarter.CashP95))
            .Numbers("cumulative", [.. region.Rows.SelectMany(row => Cumulative(row.Result))])
            .Numbers("cumulativeLow", Take(quarter => quarter.CumulativeCash!.Value.P05))
            .Numbers("cumulativeHigh", Take(quarter => quarter.CumulativeCash!.Value.P95))
            .Numbers("awareness", Take(quarter => quarter.AwarenessMean))
            .Numbers("brand", Take(quarter => quarter.BrandMean))
            .Numbers("carriers", Take(quarter => quarter.CarriersLiveMean))
            .Numbers("exits", [.. region.Rows.SelectMany(row => Exits(row.Result))]);
    }

    private static IEnumerable<double> Cumulative(StrategyResult result)
    {
        var total = 0.0;
        foreach (var quarter in result.Quarters)
        {
            total += quarter.CashMean;
            yield return total;
        }
    }

    private static ChartTable DistributionOf(RegionPage region)
    {
        var points = Ventures(region).SelectMany(Curve).ToList();
        return new ChartTable()
            .Words("strategy", [.. points.Select(point => point.Strategy)])
            .Numbers("value", [.. points.Select(point => point.Value)])
            .Places("chance", [.. points.Select(point => point.Chance)]);
    }

    /// <summary>The part of the curves below zero, which ends at the chance of a loss.</summary>
    private static ChartTable LossOf(RegionPage region)
    {
        var points = Ventures(region)
            .Where(row => row == region.Venture)
            .SelectMany(row =>
                Curve(row).Where(point => point.Value < 0).Append((Name(row), 0, row.Comparison.ProbLoss))
            )
            .ToList();
        return new ChartTable()
            .Words("strategy", [.. points.Select(point => point.Item1)])
            .Numbers("value", [.. points.Select(point => point.Item2)])
            .Numbers("chance", [.. points.Select(point => point.Item3)]);
    }

    private static ChartTable MarksOf(RegionPage region)
    {
        var rows = Ventures(region).ToList();
        return new ChartTable()
            .Words("strategy", [.. rows.Select(Name)])
            .Numbers("worst", [.. rows.Select(row => row.Comparison.Cvar05)])
            .Words("worstText", [.. rows.Select(row => $"worst 5%: {ShortNumber.Money(row.Comparison.Cvar05)}")])
            .Numbers("loss", [.. rows.Select(row => row.Comparison.ProbLoss)])
            .Words("lossText", [.. rows.Select(LossText)]);

        // A label for each would lie on the others'.
        string LossText(StrategyRow row) =>
            row == region.Venture ? $"{ShortNumber.Percent(row.Comparison.ProbLoss)} lose" : "";
    }

    /// <summary>Waiting gains nothing over itself in any trial: there is no curve to draw.</summary>
    private static IEnumerable<StrategyRow> Ventures(RegionPage region) =>
        region.Rows.Where(row => !row.Result.Strategy.IsWait && row.Comparison.IncrementalQuantiles.Count > 0);

    private static IEnumerable<(string Strategy, double Value, double Chance)> Curve(StrategyRow row) =>
        row.Comparison.IncrementalQuantiles.Zip(DistributionLevels.All, (value, level) => (Name(row), value, level));

    /// <summary>Two digits keep labels apart where a strategy is called like a driver; the axis does not show them.</summary>
    private static ChartTable WaterfallOf(RegionPage region)
    {
        var steps = Steps(region).ToList();
        return new ChartTable()
            .Words("label", [.. steps.Select((step, index) => $"{index:D2}{step.Label}")])
            .Words("kind", [.. steps.Select(step => step.Kind)])
            .Numbers("from", [.. steps.Select(step => step.From)])
            .Numbers("to", [.. steps.Select(step => step.To)])
            .Words("text", [.. steps.Select(Text)]);
    }

    private const string Total = "total";

    private static string Text((string Label, string Kind, double From, double To) step) =>
        step.Kind == Total ? ShortNumber.Money(step.To) : ShortNumber.SignedMoney(step.To - step.From);

    /// <summary>From the runner-up's value driver by driver to the recommended strategy's; what is equal has no step.</summary>
    private static IEnumerable<(string Label, string Kind, double From, double To)> Steps(RegionPage region)
    {
        if (region.RunnerUp is not { } runnerUp)
        {
            yield break;
        }

        var level = runnerUp.Result.Value.Mean;
        yield return (Name(runnerUp), Total, 0, level);
        foreach (var difference in DriverDifference.Between(region.Best.Result, runnerUp.Result))
        {
            yield return (
                DriverWord.Of(difference.Driver),
                difference.Usd > 0 ? "for" : "against",
                level,
                level + difference.Usd
            );
            level += difference.Usd;
        }

        yield return (Name(region.Best), Total, 0, region.Best.Result.Value.Mean);
    }

    private static string Name(StrategyRow row) => row.Result.Strategy.Name;
}
