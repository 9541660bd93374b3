using Simulation.Analysis.Comparison;
using Simulation.Engine.Results;
using Simulation.Model;
using TimelineColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.TimelineRow>;

namespace Simulation.Reporting.Tables;

/// <summary>One quarter of one strategy.</summary>
internal sealed record TimelineRow(string Region, string Strategy, YearQuarter Quarter, QuarterResult Result);

/// <summary><c>timeline.csv</c>: how each strategy unfolds.</summary>
internal static class TimelineTable
{
    internal static Table<TimelineRow> Table { get; } =
        new(
            "timeline",
            "Timeline",
            "One row per region, strategy and quarter. Means are over all trials, quantiles over the first 20,000.",
            [.. Identity, .. Sales, .. State]
        );

    internal static IEnumerable<TimelineRow> Rows(IEnumerable<RegionComparison> regions, YearQuarter start) =>
        from region in regions
        from strategy in region.Result.Strategies
        from quarter in Enumerable.Range(0, strategy.Quarters.Count)
        select new TimelineRow(
            region.Result.Region.Id,
            strategy.Strategy.Name,
            start.Plus(quarter),
            strategy.Quarters[quarter]
        );

    private static IEnumerable<TimelineColumn> Identity =>
        [
            TimelineColumn.Text("region", "Region id.", row => row.Region),
            TimelineColumn.Text("strategy", "Strategy name.", row => row.Strategy),
            TimelineColumn.Text("quarter", "Calendar quarter: 2017Q3.", row => row.Quarter.ToString()),
        ];

    private static IEnumerable<TimelineColumn> Sales =>
        [
            TimelineColumn.Number(
                "share_mean",
                Units.Fraction,
                "Mean share of all smartphones sold in the region.",
                row => row.Result.ShareMean
            ),
            TimelineColumn.Number("share_p05", Units.Fraction, "5% quantile of share.", row => row.Result.ShareP05),
            TimelineColumn.Number("share_p95", Units.Fraction, "95% quantile of share.", row => row.Result.ShareP95),
            TimelineColumn.Number("units_mean", Units.Phones, "Mean phones sold.", row => row.Result.UnitsMean),
            TimelineColumn.Number(
                "cash_mean",
                Units.Usd,
                "Mean cash after tax, undiscounted.",
                row => row.Result.CashMean
            ),
            TimelineColumn.Number("cash_p05", Units.Usd, "5% quantile of cash.", row => row.Result.CashP05),
            TimelineColumn.Number("cash_p95", Units.Usd, "95% quantile of cash.", row => row.Result.CashP95),
        ];

    private static IEnumerable<TimelineColumn> State =>
        [
            TimelineColumn.Number(
                "awareness_mean",
                Units.Fraction,
                "Mean awareness at the end of the quarter.",
                row => row.Result.AwarenessMean
            ),
            TimelineColumn.Number(
                "brand_mean",
                Units.Fraction,
                "Mean brand strength at the end of the quarter.",
                row => row.Result.BrandMean
            ),
            TimelineColumn.Number(
                "carriers_live_mean",
                Units.Carriers,
                "Mean carriers that sell the phones, after the quarter's signings, tests and drops.",
                row => row.Result.CarriersLiveMean
            ),
            TimelineColumn.Number(
                "engineer_months_mean",
                Units.EngineerMonths,
                "Mean engineer-months used in the quarter.",
                row => row.Result.EngineerMonthsMean
            ),
            TimelineColumn.Number(
                "prob_active",
                Units.Fraction,
                "Share of trials with an open channel, the quarter of an exit included.",
                row => row.Result.ProbActive
            ),
        ];
}
