using Simulation.Analysis.Comparison;
using Simulation.Model;
using StrategyColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.StrategyRow>;

namespace Simulation.Reporting.Tables;

/// <summary><c>summary.csv</c>: what the trials of each strategy say.</summary>
internal static class SummaryTable
{
    internal static Table<StrategyRow> Table { get; } =
        new(
            "summary",
            "Strategies",
            "One row per region and strategy, both in the order of the scenario file.",
            [.. Identity, .. Value, .. Comparison, .. Outcomes]
        );

    internal static IEnumerable<StrategyRow> Rows(IEnumerable<RegionComparison> regions) => StrategyRow.Of(regions);

    private static IEnumerable<StrategyColumn> Identity =>
        [
            StrategyColumn.Text("region", "Region id.", row => row.Region.Id),
            StrategyColumn.Text("region_name", "Region name.", row => row.Region.Name),
            StrategyColumn.Text("strategy", "Strategy name.", row => row.Result.Strategy.Name),
            StrategyColumn.Integer("trials", Units.Trials, "Number of trials.", row => row.Result.Trials),
        ];

    private static IEnumerable<StrategyColumn> Value =>
        [
            StrategyColumn.Number("value_mean", Units.Usd, "Mean present value.", row => row.Result.Value.Mean),
            StrategyColumn.Number(
                "value_se",
                Units.Usd,
                "Standard error of value_mean.",
                row => row.Result.Value.StandardError
            ),
            StrategyColumn.Number(
                "value_sd",
                Units.Usd,
                "Standard deviation of value.",
                row => row.Result.Value.StandardDeviation
            ),
            StrategyColumn.Number("value_p05", Units.Usd, "5% quantile of value.", row => row.Result.Value.P05),
            StrategyColumn.Number("value_p25", Units.Usd, "25% quantile of value.", row => row.Result.Value.P25),
            StrategyColumn.Number("value_p50", Units.Usd, "Median of value.", row => row.Result.Value.P50),
            StrategyColumn.Number("value_p75", Units.Usd, "75% quantile of value.", row => row.Result.Value.P75),
            StrategyColumn.Number("value_p95", Units.Usd, "95% quantile of value.", row => row.Result.Value.P95),
        ];

    private static IEnumerable<StrategyColumn> Comparison =>
        [
            StrategyColumn.Number(
                "incremental_mean",
                Units.Usd,
                "Mean incremental value: what the strategy adds to waiting.",
                row => row.Comparison.IncrementalMean
            ),
            StrategyColumn.Number(
                "incremental_se",
                Units.Usd,
                "Standard error of incremental_mean.",
                row => row.Comparison.IncrementalStandardError
            ),
            StrategyColumn.Number(
                "prob_loss",
                Units.Fraction,
                "Share of trials with an incremental value below 0.",
                row => row.Comparison.ProbLoss
            ),
            StrategyColumn.Number(
                "cvar05",
                Units.Usd,
                "Mean incremental value of the worst 5% of trials.",
                row => row.Comparison.Cvar05
            ),
            StrategyColumn.Number(
                "prob_best",
                Units.Fraction,
                "Share of trials in which the strategy is the best.",
                row => row.Comparison.ProbBest
            ),
            StrategyColumn.Number("regret_mean", Units.Usd, "Mean regret.", row => row.Comparison.RegretMean),
        ];

    private static IEnumerable<StrategyColumn> Outcomes =>
        [
            .. Funding,
            .. Market,
            StrategyColumn.Number(
                "prob_exit",
                Units.Fraction,
                "Share of trials in which the firm leaves the region.",
                row => row.Result.ProbExit
            ),
            StrategyColumn.Number(
                "engineer_months_mean",
                Units.EngineerMonths,
                "Mean engineer-months used over the whole horizon.",
                row => row.Result.EngineerMonthsMean
            ),
            StrategyColumn.Number(
                "terminal_mean",
                Units.Usd,
                "Mean worth of the business at the horizon, discounted.",
                row => row.Result.Drivers[(int)Driver.Terminal]
            ),
            StrategyColumn.Number(
                "spillover_mean",
                Units.Usd,
                "Mean discounted profit that the rest of the firm loses to incidents here; a loss is positive.",
                row => 0 - row.Result.Drivers[(int)Driver.Spillover]
            ),
        ];

    private static IEnumerable<StrategyColumn> Funding =>
        [
            StrategyColumn.Number(
                "peak_funding_mean",
                Units.Usd,
                "Mean of the deepest cumulative cash below 0, undiscounted.",
                row => row.Result.PeakFundingMean
            ),
            StrategyColumn.Number(
                "peak_funding_p95",
                Units.Usd,
                "95% quantile of peak funding.",
                row => row.Result.PeakFundingP95
            ),
            StrategyColumn.Number(
                "prob_payback",
                Units.Fraction,
                "Share of trials that pay back within the horizon.",
                row => row.Result.ProbPayback
            ),
            StrategyColumn.Number(
                "payback_quarter_p50",
                Units.QuarterNumber,
                "Median payback quarter over all trials, never counted last; empty where the median is never.",
                row => row.Result.PaybackQuarterP50
            ),
        ];

    private static IEnumerable<StrategyColumn> Market =>
        [
            StrategyColumn.Number(
                "final_share_mean",
                Units.Fraction,
                "Mean market share in the last quarter.",
                row => row.Result.FinalShareMean
            ),
            StrategyColumn.Number(
                "final_share_p05",
                Units.Fraction,
                "5% quantile of final share.",
                row => row.Result.FinalShareP05
            ),
            StrategyColumn.Number(
                "final_share_p95",
                Units.Fraction,
                "95% quantile of final share.",
                row => row.Result.FinalShareP95
            ),
            StrategyColumn.Number(
                "units_mean",
                Units.Phones,
                "Mean phones sold over the horizon, grey imports not counted.",
                row => row.Result.UnitsMean
            ),
            StrategyColumn.Number(
                "lowest_brand_mean",
                Units.Fraction,
                "Mean of the lowest brand strength.",
                row => row.Result.LowestBrandMean
            ),
            StrategyColumn.Number(
                "carriers_live_mean",
                Units.Carriers,
                "Mean carriers that sell the phones at the end.",
                row => row.Result.CarriersLiveMean
            ),
        ];
}
