using Simulation.Engine.Columns;
using Simulation.Numerics;

namespace Simulation.Analysis.Comparison;

/// <summary>
/// When more trials would not change what to do in a region: the interval of the paired margin between the two best
/// excludes 0, or lies within what the user does not care about. Which two are best is not known beforehand, so the stated
/// error is shared out among all pairs (Bonferroni).
/// </summary>
/// <param name="IndifferenceUsd">A margin of this size or less makes no difference to the user.</param>
/// <param name="BatchTrials">Trials a batch.</param>
internal sealed record DecisionRule(double IndifferenceUsd, int BatchTrials)
{
    /// <summary>The chance of ever stopping with an interval that misses the margin.</summary>
    internal const double Error = 0.05;

    internal bool IsSettled(RegionColumns columns)
    {
        if (columns.Strategies.Count < 2)
        {
            return true;
        }

        var trials = columns.Chunks.Trials;
        var order = Enumerable
            .Range(0, columns.Strategies.Count)
            .OrderByDescending(s => Moments.Of(columns.Strategies[s].Value.AsSpan(0, trials)).Mean)
            .ToArray();
        using var lent = columns.Lent.Lend(trials);
        PairedDifference.Fill(
            columns.Strategies[order[0]].Value.AsSpan(0, trials),
            columns.Strategies[order[1]].Value.AsSpan(0, trials),
            lent.Span
        );
        var means = BatchMeans.Of(lent.Span, BatchTrials);
        var halfWidth = HalfWidth(means, trials / BatchTrials, columns.Strategies.Count);
        return Math.Abs(means.Mean) > halfWidth || Math.Abs(means.Mean) + halfWidth <= IndifferenceUsd;
    }

    /// <summary>Half the width of the margin's interval.</summary>
    /// <param name="batchMeans">Of the paired difference.</param>
    /// <param name="batches">How many.</param>
    /// <param name="strategies">Of the region, among which the two were picked.</param>
    internal static double HalfWidth(Moments batchMeans, int batches, int strategies)
    {
        var pairs = strategies * (strategies - 1) / 2;
        return AnytimeInterval.HalfWidth(batchMeans, batches, Error / pairs);
    }
}
