using Simulation.Analysis.Comparison;
using Simulation.Model;

namespace Simulation.Reporting.Html.Charts;

/// <summary>The rows behind the charts of the whole firm, should it follow every recommendation.</summary>
internal static class FirmCharts
{
    internal const string Value = "value";
    internal const string Work = "work";
    internal const string Capacity = "capacity";

    internal static IReadOnlyList<(string Name, ChartTable Table)> Of(
        RunReport report,
        IReadOnlyList<RegionPage> regions
    ) => [(Value, ValueOf(regions)), (Work, WorkOf(regions)), (Capacity, CapacityOf(report))];

    /// <summary>Regions worth entering, the most valuable first.</summary>
    internal static IReadOnlyList<RegionPage> Entered(IReadOnlyList<RegionPage> regions) =>
        [
            .. regions
                .Where(region => !region.Best.Result.Strategy.IsWait)
                .OrderByDescending(region => region.Best.Comparison.IncrementalMean),
        ];

    /// <summary>Engineer-months of all recommendations, quarter by quarter.</summary>
    internal static IReadOnlyList<double> WorkByQuarter(IReadOnlyList<RegionPage> regions) =>
        [
            .. Enumerable
                .Range(0, regions.Max(region => region.Best.Result.Quarters.Count))
                .Select(q =>
                    regions.Sum(region => region.Best.Result.Quarters.ElementAtOrDefault(q)?.EngineerMonthsMean ?? 0)
                ),
        ];

    internal static double SpilloverUsd(RegionPage region) => -region.Best.Result.Drivers[(int)Driver.Spillover];

    private static ChartTable ValueOf(IReadOnlyList<RegionPage> regions)
    {
        var entered = Entered(regions);
        IReadOnlyList<double> Take(Func<StrategyComparison, double> number) =>
            [.. entered.Select(region => number(region.Best.Comparison))];
        return new ChartTable()
            .Words("region", [.. entered.Select(Label)])
            .Words("strategy", [.. entered.Select(region => region.Best.Result.Strategy.Name)])
            .Numbers("mean", Take(strategy => strategy.IncrementalMean))
            .Numbers("low", [.. entered.Select(region => region.Best.IncrementalP05 ?? Mean(region))])
            .Numbers("high", [.. entered.Select(region => region.Best.IncrementalP95 ?? Mean(region))])
            .Numbers("meanLow", Take(strategy => strategy.IncrementalMean - HalfInterval(strategy)))
            .Numbers("meanHigh", Take(strategy => strategy.IncrementalMean + HalfInterval(strategy)))
            .Numbers("spillover", [.. entered.Select(SpilloverUsd)]);
    }

    private static ChartTable WorkOf(IReadOnlyList<RegionPage> regions)
    {
        var work = WorkByQuarter(regions);
        return new ChartTable()
            .Words("quarter", [.. work.Select((_, q) => regions[0].Quarter(q).ToString())])
            .Numbers("months", work);
    }

    private static ChartTable CapacityOf(RunReport report) =>
        new ChartTable().Numbers("months", report.EngineerMonthsPerQuarter is { } months ? [months] : []);

    private static double HalfInterval(StrategyComparison strategy) =>
        PairedDifference.IntervalStandardErrors * (strategy.IncrementalStandardError ?? 0);

    private static double Mean(RegionPage region) => region.Best.Comparison.IncrementalMean;

    /// <summary>Two regions may have one name, but never one id.</summary>
    private static string Label(RegionPage region) =>
        region.Name == region.Id ? region.Id : $"{region.Name} ({region.Id})";
}
