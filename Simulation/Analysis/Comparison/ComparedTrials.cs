using Simulation.Engine;

namespace Simulation.Analysis.Comparison;

/// <summary>One region's strategies side by side, with the value of every trial kept after the run has moved on.</summary>
/// <param name="Comparison">What the trials say.</param>
/// <param name="Values">[strategies][trials], USD.</param>
internal sealed record ComparedTrials(RegionComparison Comparison, IReadOnlyList<double[]> Values)
{
    internal static ComparedTrials Of(RegionTrials trials) =>
        new(
            RegionComparer.Compare(trials),
            [.. Enumerable.Range(0, trials.Result.Strategies.Count).Select(s => trials.Value(s).ToArray())]
        );

    /// <summary>Index of the strategy of highest mean value; of equals, the first in file order.</summary>
    internal int Recommended => Comparison.Recommendation.Strategy;

    /// <summary>Mean value of a strategy, USD.</summary>
    internal double Mean(int strategy) => Comparison.Result.Strategies[strategy].Value.Mean;

    /// <summary>Value of one strategy − value of another in the same trial.</summary>
    internal Margin Difference(int strategy, int other) => PairedDifference.Of(Values[strategy], Values[other]);
}
