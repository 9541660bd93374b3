using Simulation.Analysis.Comparison;
using Simulation.Analysis.Risk;
using RiskColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.RiskRow>;

namespace Simulation.Reporting.Tables;

/// <summary>One strategy of one region under one attitude to risk.</summary>
/// <param name="Region">The region, with its <see cref="RegionComparison.Risk"/>.</param>
/// <param name="Result">What the attitude makes of it.</param>
/// <param name="Strategy">Index of the strategy.</param>
internal sealed record RiskRow(RegionComparison Region, AttitudeResult Result, int Strategy)
{
    internal StrategyScore Score => Result.Strategies[Strategy];
}

/// <summary><c>risk.csv</c>: certainty equivalents of every strategy under every attitude that was looked at.</summary>
internal static class RiskTable
{
    internal static Table<RiskRow> Table { get; } =
        new(
            "risk",
            "Attitudes to risk",
            "One row per region, attitude and strategy. The attitude that the recommendation follows, the mean and, where no other was "
                + "asked for, the loss of the worst 5% with weight 1. A certainty equivalent is of value under exponential, else of "
                + "incremental value.",
            [.. Identity, .. Equivalent, .. Behind]
        );

    internal static IEnumerable<RiskRow> Rows(IEnumerable<RegionComparison> regions) =>
        from region in regions
        from result in region.Risk?.Attitudes ?? []
        from strategy in Enumerable.Range(0, result.Strategies.Count)
        select new RiskRow(region, result, strategy);

    private static IEnumerable<RiskColumn> Identity =>
        [
            RiskColumn.Text("region", "Region id.", row => row.Region.Result.Region.Id),
            RiskColumn.Text("region_name", "Region name.", row => row.Region.Result.Region.Name),
            RiskColumn.Text("attitude", "mean, cvar or exponential.", row => RiskWord.Of(row.Result.Attitude.Kind)),
            RiskColumn.Number(
                "parameter",
                Units.OfAttitude,
                "Weight of the worst 5% (cvar) or risk tolerance in USD (exponential); empty for mean.",
                row => row.Result.Attitude.Parameter
            ),
            RiskColumn.Flag(
                "followed",
                "Whether the run's recommendation follows this attitude.",
                row => row.Result.Attitude == row.Region.Risk!.Followed
            ),
            RiskColumn.Text(
                "strategy",
                "Strategy name.",
                row => row.Region.Result.Strategies[row.Strategy].Strategy.Name
            ),
        ];

    private static IEnumerable<RiskColumn> Equivalent =>
        [
            RiskColumn.Number(
                "certainty_equivalent",
                Units.Usd,
                "What the strategy is worth for certain under the attitude.",
                row => row.Score.CertaintyEquivalent
            ),
            RiskColumn.Number(
                "certainty_equivalent_se",
                Units.Usd,
                "Standard error of certainty_equivalent, by the delta method.",
                row => row.Score.StandardError
            ),
            RiskColumn.Flag(
                "recommended",
                "Whether its certainty equivalent is the highest of the region under this attitude.",
                row => row.Result.Recommendation.Strategy == row.Strategy
            ),
        ];

    private static IEnumerable<RiskColumn> Behind =>
        [
            RiskColumn.Number(
                "behind_mean",
                Units.Usd,
                "Certainty equivalent of the attitude's recommended strategy less this one's.",
                row => row.Score.Behind.Mean
            ),
            RiskColumn.Number(
                "behind_se",
                Units.Usd,
                "Standard error of behind_mean, paired by trial, by the delta method.",
                row => row.Score.Behind.StandardError
            ),
            RiskColumn.Number(
                "behind_low",
                Units.Usd,
                "Lower end of the 95% interval of behind_mean.",
                row => row.Score.Behind.Low
            ),
            RiskColumn.Number(
                "behind_high",
                Units.Usd,
                "Upper end of the 95% interval of behind_mean.",
                row => row.Score.Behind.High
            ),
            RiskColumn.Number(
                "clairvoyance",
                Units.Usd,
                "Certainty equivalent of the best strategy of every trial, foreseen, less this one's.",
                row => row.Score.Clairvoyance
            ),
        ];
}
