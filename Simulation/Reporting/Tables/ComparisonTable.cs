using Simulation.Analysis.Robustness;
using ComparisonColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.ComparisonRow>;

namespace Simulation.Reporting.Tables;

/// <summary>One strategy of one region in one scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Region">The region in it.</param>
/// <param name="Strategy">Index of the strategy.</param>
internal sealed record ComparisonRow(ComparedScenario Scenario, RegionInScenario Region, int Strategy)
{
    internal StrategyRow Row => StrategyRow.Of(Region.Comparison, Strategy);
}

/// <summary><c>comparison.csv</c>: every strategy in every scenario.</summary>
internal static class ComparisonTable
{
    internal static Table<ComparisonRow> Table { get; } =
        new(
            "comparison",
            "Scenarios side by side",
            "One row per region, scenario and strategy. A change is against the first scenario, trial by trial.",
            [.. Identity, .. Value, .. Regret, .. Change]
        );

    internal static IEnumerable<ComparisonRow> Rows(ComparisonReport report) =>
        from region in report.Regions
        from scenario in Enumerable.Range(0, report.Scenarios.Count)
        from strategy in Enumerable.Range(0, region.Matrix.Strategies)
        select new ComparisonRow(report.Scenarios[scenario], region.InScenario[scenario], strategy);

    private static IEnumerable<ComparisonColumn> Identity =>
        [
            ComparisonColumn.Text("region", "Region id.", row => row.Row.Region.Id),
            ComparisonColumn.Text("region_name", "Region name.", row => row.Row.Region.Name),
            ComparisonColumn.Text(
                "scenario",
                "The scenario's file name; of files of one name, the second is called name (2).",
                row => row.Scenario.Label
            ),
            ComparisonColumn.Text("scenario_name", "What the scenario calls itself.", row => row.Scenario.Name),
            ComparisonColumn.Text("strategy", "Strategy name.", row => row.Row.Result.Strategy.Name),
        ];

    private static IEnumerable<ComparisonColumn> Value =>
        [
            ComparisonColumn.Number("value_mean", Units.Usd, "Mean present value.", row => row.Row.Result.Value.Mean),
            ComparisonColumn.Number(
                "value_se",
                Units.Usd,
                "Standard error of value_mean.",
                row => row.Row.Result.Value.StandardError
            ),
            ComparisonColumn.Number(
                "incremental_mean",
                Units.Usd,
                "Mean incremental value: what the strategy adds to waiting.",
                row => row.Row.Comparison.IncrementalMean
            ),
            ComparisonColumn.Number(
                "incremental_se",
                Units.Usd,
                "Standard error of incremental_mean.",
                row => row.Row.Comparison.IncrementalStandardError
            ),
            ComparisonColumn.Number(
                "prob_loss",
                Units.Fraction,
                "Share of trials with an incremental value below 0.",
                row => row.Row.Comparison.ProbLoss
            ),
            ComparisonColumn.Number(
                "prob_best",
                Units.Fraction,
                "Share of trials in which the strategy is the best.",
                row => row.Row.Comparison.ProbBest
            ),
        ];

    private static IEnumerable<ComparisonColumn> Regret =>
        [
            ComparisonColumn.Flag(
                "recommended",
                "Whether it is the strategy of highest mean value in this scenario.",
                row => row.Region.Comparison.Recommendation.Strategy == row.Strategy
            ),
            ComparisonColumn.Number(
                "scenario_regret",
                Units.Usd,
                "Mean value of the scenario's recommended strategy less value_mean.",
                row => row.Region.Regret[row.Strategy].Mean
            ),
            ComparisonColumn.Number(
                "scenario_regret_se",
                Units.Usd,
                "Standard error of scenario_regret, by trial.",
                row => row.Region.Regret[row.Strategy].StandardError
            ),
        ];

    private static IEnumerable<ComparisonColumn> Change =>
        [
            ComparisonColumn.Number(
                "change_mean",
                Units.Usd,
                "Mean change in value from the first scenario, trial by trial; empty in the first.",
                row => row.Region.Change?[row.Strategy].Mean
            ),
            ComparisonColumn.Number(
                "change_se",
                Units.Usd,
                "Standard error of change_mean.",
                row => row.Region.Change?[row.Strategy].StandardError
            ),
            ComparisonColumn.Number(
                "change_low",
                Units.Usd,
                "Lower end of the 95% interval of change_mean.",
                row => row.Region.Change?[row.Strategy].Low
            ),
            ComparisonColumn.Number(
                "change_high",
                Units.Usd,
                "Upper end of the 95% interval of change_mean.",
                row => row.Region.Change?[row.Strategy].High
            ),
        ];
}
