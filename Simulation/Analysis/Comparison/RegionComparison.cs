using Simulation.Analysis.Deciding;
using Simulation.Analysis.Risk;
using Simulation.Engine.Results;

namespace Simulation.Analysis.Comparison;

/// <summary>The strategies of one region side by side, paired trial by trial.</summary>
/// <param name="Result">What each column says alone.</param>
/// <param name="Strategies">What each strategy is beside the others, in the order of <paramref name="Result"/>.</param>
/// <param name="Recommendation">The strategy of highest mean value, or certainty equivalent where <see cref="Risk"/> says so.</param>
internal sealed record RegionComparison(
    RegionResult Result,
    IReadOnlyList<StrategyComparison> Strategies,
    Recommendation Recommendation
)
{
    /// <summary>Inputs that would most likely turn the recommendation, at most three; none where nobody asked.</summary>
    internal IReadOnlyList<DecidingInput>? DecidingInputs { get; init; }

    /// <summary>What attitudes to risk make of it; none where nobody asked.</summary>
    internal RegionRisk? Risk { get; init; }
}

/// <summary>One strategy beside the others of its region.</summary>
/// <param name="IncrementalMean">Mean of value − value of <c>wait</c> in the same trial, USD.</param>
/// <param name="IncrementalStandardError">Of that mean; none at one trial.</param>
/// <param name="ProbLoss">Share of trials with a negative incremental value.</param>
/// <param name="Cvar05">Mean of the lowest 5% of trials' incremental value, USD.</param>
/// <param name="ProbBest">Share of trials in which it has the highest value (ties: the first in file order).</param>
/// <param name="RegretMean">Mean of the best strategy's value − this one's, USD.</param>
internal sealed record StrategyComparison(
    double IncrementalMean,
    double? IncrementalStandardError,
    double ProbLoss,
    double Cvar05,
    double ProbBest,
    double RegretMean
)
{
    /// <summary>Quantiles of the incremental value at <see cref="DistributionLevels.All"/>, USD; none where nobody asked.</summary>
    internal IReadOnlyList<double> IncrementalQuantiles { get; init; } = [];

    /// <summary>The incremental value's worst 5% of trials, USD.</summary>
    internal TailMean Worst { get; init; }
}

/// <summary>How surely the recommended strategy is the better one of the two best.</summary>
internal enum Verdict
{
    /// <summary>The interval of the margin excludes 0 and the strategy is best in half of the trials or more.</summary>
    Clear,

    /// <summary>The interval excludes 0.</summary>
    Close,

    /// <summary>The interval holds 0.</summary>
    TossUp,
}

/// <summary>The paired mean difference between the two best strategies, with its 95% interval, USD.</summary>
internal sealed record Margin(double Mean, double? StandardError, double? Low, double? High);

/// <summary>What to do in a region.</summary>
/// <param name="Strategy">Index of the strategy of highest mean value or certainty equivalent.</param>
/// <param name="RunnerUp">Index of the second; none where there is only one.</param>
/// <param name="Margin">Between the two; none where there is only one.</param>
/// <param name="Verdict">How sure.</param>
internal sealed record Recommendation(int Strategy, int? RunnerUp, Margin? Margin, Verdict Verdict);
