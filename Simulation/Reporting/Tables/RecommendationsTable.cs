using Simulation.Analysis.Comparison;
using RecommendationColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.RecommendationRow>;

namespace Simulation.Reporting.Tables;

/// <summary>One region's recommendation with the recommended strategy's own numbers.</summary>
/// <param name="Best">The recommended strategy.</param>
/// <param name="RunnerUp">The name of the second; none where there is only one strategy.</param>
/// <param name="Recommendation">How far apart the two are.</param>
internal sealed record RecommendationRow(StrategyRow Best, string? RunnerUp, Recommendation Recommendation)
{
    internal static RecommendationRow Of(RegionComparison region)
    {
        var recommendation = region.Recommendation;
        var runnerUp = recommendation.RunnerUp is { } index ? region.Result.Strategies[index].Strategy.Name : null;
        return new(StrategyRow.Of(region, recommendation.Strategy), runnerUp, recommendation);
    }
}

/// <summary><c>recommendations.csv</c>: what to do in each region, and how sure that is.</summary>
internal static class RecommendationsTable
{
    internal static Table<RecommendationRow> Table { get; } =
        new(
            "recommendations",
            "Recommendations",
            "One row per region, in the order of the scenario file: the strategy of highest mean value against the second; "
                + "of highest certainty equivalent where another attitude to risk was asked for.",
            [.. Identity, .. Best, .. Margin]
        );

    internal static IEnumerable<RecommendationRow> Rows(IEnumerable<RegionComparison> regions) =>
        regions.Select(RecommendationRow.Of);

    private static IEnumerable<RecommendationColumn> Identity =>
        [
            RecommendationColumn.Text("region", "Region id.", row => row.Best.Region.Id),
            RecommendationColumn.Text("region_name", "Region name.", row => row.Best.Region.Name),
            RecommendationColumn.Text("strategy", "The recommended strategy.", row => row.Best.Result.Strategy.Name),
        ];

    private static IEnumerable<RecommendationColumn> Best =>
        [
            RecommendationColumn.Number(
                "value_mean",
                Units.Usd,
                "Its mean present value.",
                row => row.Best.Result.Value.Mean
            ),
            RecommendationColumn.Number(
                "incremental_mean",
                Units.Usd,
                "Its mean incremental value: what it adds to waiting.",
                row => row.Best.Comparison.IncrementalMean
            ),
            RecommendationColumn.Number(
                "prob_loss",
                Units.Fraction,
                "Share of trials in which its incremental value is below 0.",
                row => row.Best.Comparison.ProbLoss
            ),
            RecommendationColumn.Number(
                "cvar05",
                Units.Usd,
                "Its mean incremental value in the worst 5% of trials.",
                row => row.Best.Comparison.Cvar05
            ),
            RecommendationColumn.Number(
                "prob_best",
                Units.Fraction,
                "Share of trials in which it is the best.",
                row => row.Best.Comparison.ProbBest
            ),
            RecommendationColumn.Number(
                "regret_mean",
                Units.Usd,
                "Its mean regret.",
                row => row.Best.Comparison.RegretMean
            ),
        ];

    private static IEnumerable<RecommendationColumn> Margin =>
        [
            RecommendationColumn.Text(
                "runner_up",
                "The second; empty where there is only one strategy.",
                row => row.RunnerUp
            ),
            RecommendationColumn.Number(
                "margin_mean",
                Units.Usd,
                "Mean difference in value to the runner-up, trial by trial; of certainty equivalents under another attitude.",
                row => row.Recommendation.Margin?.Mean
            ),
            RecommendationColumn.Number(
                "margin_se",
                Units.Usd,
                "Standard error of margin_mean.",
                row => row.Recommendation.Margin?.StandardError
            ),
            RecommendationColumn.Number(
                "margin_low",
                Units.Usd,
                "Lower end of the 95% interval of margin_mean.",
                row => row.Recommendation.Margin?.Low
            ),
            RecommendationColumn.Number(
                "margin_high",
                Units.Usd,
                "Upper end of the 95% interval of margin_mean.",
                row => row.Recommendation.Margin?.High
            ),
            RecommendationColumn.Text(
                "verdict",
                "clear, close or toss-up: how sure the recommendation is.",
                row => VerdictWord.Of(row.Recommendation.Verdict)
            ),
        ];
}
