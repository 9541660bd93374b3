using Simulation.Analysis.Risk;
using Simulation.Engine;
using Simulation.Engine.Results;
using Simulation.Model.Strategies;
using Simulation.Numerics;

namespace Simulation.Analysis.Comparison;

/// <summary>Puts the strategies of a region side by side on common random numbers: every difference is taken trial by trial.</summary>
internal static class RegionComparer
{
    internal static RegionComparison Compare(RegionTrials trials)
    {
        using var highest = trials.Lend();
        return Compare(trials, highest.Memory);
    }

    /// <param name="trials">The region's.</param>
    /// <param name="highest">A place for the best value of every trial, USD.</param>
    internal static RegionComparison Compare(RegionTrials trials, Memory<double> highest)
    {
        var best = BestInTrial.Of(trials, highest);
        var wait = IndexOfWait(trials.Result.Strategies);
        var strategies = new StrategyComparison[trials.Result.Strategies.Count];
        trials.ForEach(strategies.Length, s => strategies[s] = Compare(trials, s, wait, best));
        return new RegionComparison(trials.Result, strategies, Recommend(trials, best));
    }

    /// <summary>Value − value of <c>wait</c> in the same trial, USD, a strategy's first trials, or all.</summary>
    internal static double[] Incremental(RegionTrials trials, int strategy, int firstTrials = int.MaxValue)
    {
        var first = Math.Min(firstTrials, trials.Trials);
        var wait = IndexOfWait(trials.Result.Strategies);
        return PairedDifference.Column(trials.Value(strategy)[..first], trials.Value(wait)[..first]);
    }

    /// <summary>Trials in the worst 5%, rounded up, in whole numbers so that no rounding moves it.</summary>
    internal static int WorstTwentieth(int trials) => (trials + 19) / 20;

    /// <summary>Indices of the strategies, that of highest mean value first; of equals the first in file order.</summary>
    internal static int[] ByMean(RegionResult result) =>
        [.. Enumerable.Range(0, result.Strategies.Count).OrderByDescending(s => result.Strategies[s].Value.Mean)];

    internal static int IndexOfWait(IReadOnlyList<StrategyResult> strategies) =>
        strategies.Select(result => result.Strategy.IsWait).ToList().IndexOf(true);

    private static StrategyComparison Compare(RegionTrials trials, int strategy, int wait, BestInTrial best)
    {
        using var lent = trials.Lend();
        var incremental = lent.Span;
        var moments = FilledColumn.MomentsOf(
            incremental,
            (start, block) => PairedDifference.Fill(trials.Value(strategy)[start..], trials.Value(wait)[start..], block)
        );
        var error = BatchMeans.StandardError(incremental, moments, trials.BatchTrials);
        var losses = ColumnAlgebra.CountAround(0, incremental).Below;
        var worst = Quantiles.LowestPart(incremental, WorstTwentieth(incremental.Length));
        using var scratch = trials.Lend();
        return new StrategyComparison(
            moments.Mean,
            error,
            (double)losses / incremental.Length,
            worst.Mean,
            best.ProbBest[strategy],
            best.RegretMean[strategy]
        )
        {
            // Here, because the column is in the caches.
            Worst = TailMean.Of(incremental, WorstTwentieth(incremental.Length), worst.Edge),
            IncrementalQuantiles = DistributionLevels.QuantilesInPlace(incremental, scratch.Span),
        };
    }

    private static Recommendation Recommend(RegionTrials trials, BestInTrial best) =>
        Recommend(
            trials,
            [.. trials.Result.Strategies.Select(result => result.Value.Mean)],
            (first, second, column) => PairedDifference.Fill(trials.Value(first), trials.Value(second), column),
            best.ProbBest
        );

    /// <summary>Writes a column for two strategies whose mean is the difference of their scores.</summary>
    internal delegate void FillDifference(int strategy, int other, Span<double> difference);

    /// <summary>The strategy of highest score against the second, with the paired margin between the two.</summary>
    /// <param name="trials">The region's.</param>
    /// <param name="scores">[strategies], USD.</param>
    /// <param name="difference">Of two strategies.</param>
    /// <param name="probBest">[strategies].</param>
    internal static Recommendation Recommend(
        RegionTrials trials,
        IReadOnlyList<double> scores,
        FillDifference difference,
        IReadOnlyList<double> probBest
    )
    {
        var order = Enumerable.Range(0, scores.Count).OrderByDescending(s => scores[s]).ToArray();
        if (order.Length < 2)
        {
            return new Recommendation(order[0], null, null, Verdict.Clear);
        }

        using var lent = trials.Lend();
        difference(order[0], order[1], lent.Span);
        var margin = MarginOf(lent.Span, trials.BatchTrials, order.Length);
        return new Recommendation(order[0], order[1], margin, VerdictOf(margin, probBest[order[0]]));
    }

    /// <summary>A run that stopped when the decision was made was looked at often, and its interval must bear that.</summary>
    private static Margin MarginOf(ReadOnlySpan<double> difference, int? batchTrials, int strategies)
    {
        if (batchTrials is not { } length)
        {
            return PairedDifference.Of(difference);
        }

        var moments = Moments.Of(difference);
        var means = BatchMeans.Of(difference, length);
        var halfWidth = DecisionRule.HalfWidth(means, difference.Length / length, strategies);
        var error = BatchMeans.StandardError(difference, moments, length);
        return new Margin(moments.Mean, error, moments.Mean - halfWidth, moments.Mean + halfWidth);
    }

    /// <summary>Without an interval (one trial, or numbers beyond all doubles) nothing excludes 0.</summary>
    private static Verdict VerdictOf(Margin margin, double probBest) =>
        !(margin.Low > 0 || margin.High < 0) ? Verdict.TossUp
        : probBest >= 0.5 ? Verdict.Clear
        : Verdict.Close;
}
