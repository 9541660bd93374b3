using Simulation.Analysis.Comparison;

namespace Simulation.Analysis.Risk;

/// <summary>What attitudes to risk make of a region's strategies.</summary>
/// <param name="Followed">The attitude that the recommendation follows.</param>
/// <param name="Attitudes">That one and others to set beside it; the mean comes first.</param>
/// <param name="Dominance">Of the recommended strategy over the runner-up; none where there is only one strategy.</param>
internal sealed record RegionRisk(RiskAttitude Followed, IReadOnlyList<AttitudeResult> Attitudes, Dominance? Dominance)
{
    /// <summary>Not all attitudes recommend the same.</summary>
    internal bool HasDisagreement =>
        Attitudes.Any(result => result.Recommendation.Strategy != Attitudes[0].Recommendation.Strategy);
}

/// <summary>A region's strategies under one attitude.</summary>
/// <param name="Attitude">Which.</param>
/// <param name="Strategies">In file order.</param>
/// <param name="Recommendation">The strategy of highest certainty equivalent, by how much and how surely.</param>
internal sealed record AttitudeResult(
    RiskAttitude Attitude,
    IReadOnlyList<StrategyScore> Strategies,
    Recommendation Recommendation
);

/// <summary>One strategy under one attitude, USD.</summary>
/// <param name="CertaintyEquivalent">Of value under exponential utility, else of incremental value.</param>
/// <param name="StandardError">Of it; none at one trial.</param>
/// <param name="Behind">By how much the recommended strategy's is higher, paired by trial.</param>
/// <param name="Clairvoyance">
/// By how much that of the best strategy of every trial is higher: for the recommended strategy the value of clairvoyance.
/// </param>
internal sealed record StrategyScore(
    double CertaintyEquivalent,
    double? StandardError,
    Margin Behind,
    double Clairvoyance
);

/// <summary>Whether nobody who likes more money would choose another strategy instead, and nobody who also dislikes risk.</summary>
/// <param name="Strategy">Index of the strategy that may dominate.</param>
/// <param name="Other">Index of the strategy that may be dominated.</param>
/// <param name="First">Of first order; violations are differences of probability.</param>
/// <param name="Second">Of second order; violations are in USD.</param>
internal sealed record Dominance(int Strategy, int Other, DominanceTest First, DominanceTest Second);

/// <summary>A test of stochastic dominance.</summary>
/// <param name="Violation">The largest, 0 where there is none among these trials.</param>
/// <param name="PValue">Of the hypothesis that one dominates the other; none with too few trials to tell.</param>
internal sealed record DominanceTest(double Violation, double? PValue)
{
    internal const double Level = 0.05;

    /// <summary>The trials speak against dominance.</summary>
    internal bool IsRejected => PValue < Level;
}
