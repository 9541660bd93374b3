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
        var best = BestInTrial.Of(trials);
        var strategies = new StrategyComparison[trials.Result.Strategies.Count];
        for (var s = 0; s < strategies.Length; s++)
        {
            strategies[s] = Compare(Incremental(trials, s), best.ProbBest[s], best.RegretMean[s]);
        }

        return new RegionComparison(trials.Result, strategies, Recommend(trials, best));
    }

    /// <summary>Value − value of <c>wait</c> in the same trial, USD, a strategy's every trial.</summary>
    internal static double[] Incremental(RegionTrials trials, int strategy)
    {
        var incremental = new double[trials.Trials];
        Subtract(trials.Value(strategy), trials.Value(IndexOfWait(trials.Result.Strategies)), incremental);
        return incremental;
    }

    /// <summary>Trials in the worst 5%, rounded up, in whole numbers so that no rounding moves it.</summary>
    internal static int WorstTwentieth(int trials) => (trials + 19) / 20;

    private static int IndexOfWait(IReadOnlyList<StrategyResult> strategies) =>
        strategies.Select(result => result.Strategy.IsWait).ToList().IndexOf(true);

    private static StrategyComparison Compare(double[] incremental, double probBest, double regretMean)
    {
        var moments = Moments.Of(incremental);
        var losses = 0;
        foreach (var value in incremental)
        {
            losses += value < 0 ? 1 : 0;
        }

        return new StrategyComparison(
            moments.Mean,
            StandardError(moments, incremental.Length),
            (double)losses / incremental.Length,
            Quantiles.MeanOfLowest(incremental, WorstTwentieth(incremental.Length)),
            probBest,
            regretMean
        );
    }

    private static Recommendation Recommend(RegionTrials trials, BestInTrial best)
    {
        var order = Enumerable
            .Range(0, trials.Result.Strategies.Count)
            .OrderByDescending(s => trials.Result.Strategies[s].Value.Mean)
            .ToArray();
        if (order.Length < 2)
        {
            return new Recommendation(order[0], null, null, Verdict.Clear);
        }

        var margin = PairedDifference.Of(trials.Value(order[0]), trials.Value(order[1]));
        return new Recommendation(order[0], order[1], margin, VerdictOf(margin, best.ProbBest[order[0]]));
    }

    /// <summary>Without an interval (one trial) nothing excludes 0.</summary>
    private static Verdict VerdictOf(Margin margin, double probBest) =>
        margin is not { Low: { } low, High: { } high } || (low <= 0 && high >= 0) ? Verdict.TossUp
        : probBest >= 0.5 ? Verdict.Clear
        : Verdict.Close;

    private static double? StandardError(Moments moments, int count) => moments.StandardDeviation / Math.Sqrt(count);

    private static void Subtract(ReadOnlySpan<double> minuend, ReadOnlySpan<double> subtrahend, Span<double> difference)
    {
        for (var i = 0; i < difference.Length; i++)
        {
            difference[i] = minuend[i] - subtrahend[i];
        }
    }
}
