using Simulation.Analysis.Comparison;

namespace Simulation.Analysis.Sweeps;

/// <summary>One region at one point of a sweep: what is kept of its trials.</summary>
/// <param name="Recommended">Index of the strategy of highest mean value.</param>
/// <param name="Verdict">How surely.</param>
/// <param name="Margin">Lead over the runner-up, USD; none where there is only one strategy.</param>
/// <param name="Strategies">In file order.</param>
internal sealed record SweptRegion(
    int Recommended,
    Verdict Verdict,
    Margin? Margin,
    IReadOnlyList<SweptStrategy> Strategies
)
{
    internal static SweptRegion Of(RegionComparison region) =>
        new(
            region.Recommendation.Strategy,
            region.Recommendation.Verdict,
            region.Recommendation.Margin,
            [
                .. region.Strategies.Select(
                    (comparison, s) =>
                        new SweptStrategy(
                            region.Result.Strategies[s].Value.Mean,
                            region.Result.Strategies[s].Value.StandardError,
                            comparison.IncrementalMean,
                            comparison.IncrementalStandardError,
                            comparison.ProbLoss,
                            comparison.ProbBest
                        )
                ),
            ]
        );
}

/// <summary>One strategy of one region at one point of a sweep. Money in USD; errors are none at one trial.</summary>
internal readonly record struct SweptStrategy(
    double ValueMean,
    double? ValueStandardError,
    double IncrementalMean,
    double? IncrementalStandardError,
    double ProbLoss,
    double ProbBest
);
