using Simulation.Analysis.Robustness;
using RobustnessColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.RobustnessRow>;

namespace Simulation.Reporting.Tables;

/// <summary>One strategy of one region over all scenarios.</summary>
/// <param name="Scenarios">Of the comparison.</param>
/// <param name="Region">The region in all of them.</param>
/// <param name="Strategy">Index of the strategy.</param>
internal sealed record RobustnessRow(
    IReadOnlyList<ComparedScenario> Scenarios,
    RegionAcrossScenarios Region,
    int Strategy
)
{
    internal int WorstScenario => Region.Matrix.WorstScenario(Strategy);

    internal int RegretScenario => Region.Matrix.RegretScenario(Strategy);

    internal StrategyRow In(int scenario) => StrategyRow.Of(Region.InScenario[scenario].Comparison, Strategy);
}

/// <summary><c>robustness.csv</c>: how each strategy fares in its worst scenario.</summary>
internal static class RobustnessTable
{
    internal static Table<RobustnessRow> Table { get; } =
        new(
            "robustness",
            "Best in the worst scenario",
            "One row per region and strategy, over all scenarios, by mean value.",
            [.. Identity, .. Worst, .. Regret]
        );

    internal static IEnumerable<RobustnessRow> Rows(ComparisonReport report) =>
        report.Regions.SelectMany(region =>
            Enumerable
                .Range(0, region.Matrix.Strategies)
                .Select(strategy => new RobustnessRow(report.Scenarios, region, strategy))
        );

    private static IEnumerable<RobustnessColumn> Identity =>
        [
            RobustnessColumn.Text("region", "Region id.", row => row.In(0).Region.Id),
            RobustnessColumn.Text("region_name", "Region name.", row => row.In(0).Region.Name),
            RobustnessColumn.Text("strategy", "Strategy name.", row => row.In(0).Result.Strategy.Name),
            RobustnessColumn.Integer(
                "recommended_in",
                Units.Scenarios,
                "In how many scenarios it is the strategy of highest mean value.",
                row =>
                    row.Region.InScenario.Count(scenario => scenario.Comparison.Recommendation.Strategy == row.Strategy)
            ),
        ];

    private static IEnumerable<RobustnessColumn> Worst =>
        [
            RobustnessColumn.Text(
                "worst_scenario",
                "The scenario in which it is worth least.",
                row => row.Scenarios[row.WorstScenario].Label
            ),
            RobustnessColumn.Number(
                "worst_value",
                Units.Usd,
                "Its mean value there.",
                row => row.In(row.WorstScenario).Result.Value.Mean
            ),
            RobustnessColumn.Number(
                "worst_value_se",
                Units.Usd,
                "Standard error of worst_value.",
                row => row.In(row.WorstScenario).Result.Value.StandardError
            ),
            RobustnessColumn.Flag(
                "maximin",
                "Whether its worst value is the highest of the region.",
                row => row.Region.Matrix.Maximin == row.Strategy
            ),
        ];

    private static IEnumerable<RobustnessColumn> Regret =>
        [
            RobustnessColumn.Text(
                "regret_scenario",
                "The scenario in which it is regretted most.",
                row => row.Scenarios[row.RegretScenario].Label
            ),
            RobustnessColumn.Number(
                "regret_max",
                Units.Usd,
                "What the best strategy there is worth more, by mean value.",
                row => row.Region.Matrix.Regret(row.Strategy, row.RegretScenario)
            ),
            RobustnessColumn.Number(
                "regret_max_se",
                Units.Usd,
                "Standard error of regret_max, by trial.",
                row => row.Region.InScenario[row.RegretScenario].Regret[row.Strategy].StandardError
            ),
            RobustnessColumn.Flag(
                "minimax_regret",
                "Whether its greatest regret is the least of the region.",
                row => row.Region.Matrix.MinimaxRegret == row.Strategy
            ),
        ];
}
