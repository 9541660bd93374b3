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
        var wait = IndexOfWait(trials.Result.Strategies);
        var strategies = new StrategyComparison[trials.Result.Strategies.Count];
        trials.ForEach(
            strategies.Length,
            s =>
                strategies[s] = LentColumn.Use(
                    trials.Trials,
                    column => PairedDifference.Fill(trials.Value(s), trials.Value(wait), column),
                    column => Compare(column, trials.BatchTrials, best.ProbBest[s], best.RegretMean[s])
                )
        );

        return new RegionComparison(trials.Result, strategies, Recommend(trials, best));
    }

    /// <summary>Value − value of <c>wait</c> in the same trial, USD, a strategy's every trial.</summary>
    internal static double[] Incremental(RegionTrials trials, int strategy) =>
        PairedDifference.Column(trials.Value(strategy), trials.Value(IndexOfWait(trials.Result.Strategies)));

    /// <summary>Trials in the worst 5%, rounded up, in whole numbers so that no rounding moves it.</summary>
    internal static int WorstTwentieth(int trials) => (trials + 19) / 20;

    /// <summary>Indices of the strategies, that of highest mean value first; of equals the first in file order.</summary>
    internal static int[] ByMean(RegionResult result) =>
        [.. Enumerable.Range(0, result.Strategies.Count).OrderByDescending(s => result.Strategies[s].Value.Mean)];

    internal static int IndexOfWait(IReadOnlyList<StrategyResult> strategies) =>
        strategies.Select(result => result.Strategy.IsWait).ToList().IndexOf(true);

    private static StrategyComparison Compare(
        ReadOnlySpan<double> incremental,
        int? batchTrials,
        double probBest,
        double regretMean
    )
    {
        var moments = Moments.Of(incremental);
        var losses = 0;
        foreach (var value in incremental)
        {
            losses += value < 0 ? 1 : 0;
        }

        return new StrategyComparison(
            moments.Mean,
            BatchMeans.StandardError(incremental, batchTrials),
            (double)losses / incremental.Length,
            Quantiles.MeanOfLowest(incremental, WorstTwentieth(incremental.Length)),
            probBest,
            regretMean
        )
        {
            IncrementalQuantiles = DistributionLevels.QuantilesOf(incremental),
        };
    }

    private static Recommendation Recommend(RegionTrials trials, BestInTrial best) =>
        Recommend(
            [.. trials.Result.Strategies.Select(result => result.Value.Mean)],
            (first, second) => PairedDifference.Column(trials.Value(first), trials.Value(second)),
            trials.BatchTrials,
            best.ProbBest
        );

    /// <summary>The strategy of highest score against the second, with the paired margin between the two.</summary>
    /// <param name="scores">[strategies], USD.</param>
    /// <param name="difference">A column for two strategies whose mean is the difference of their scores.</param>
    /// <param name="batchTrials">Trials a batch, where the run went on in batches.</param>
    /// <param name="probBest">[strategies].</param>
    internal static Recommendation Recommend(
        IReadOnlyList<double> scores,
        Func<int, int, double[]> difference,
        int? batchTrials,
        IReadOnlyList<double> probBest
    )
    {
        var order = Enumerable.Range(0, scores.Count).OrderByDescending(s => scores[s]).ToArray();
        if (order.Length < 2)
        {
            return new Recommendation(order[0], null, null, Verdict.Clear);
        }

        var margin = MarginOf(difference(order[0], order[1]), batchTrials, order.Length);
        return new Recommendation(order[0], order[1], margin, VerdictOf(margin, probBest[order[0]]));
    }

    /// <summary>A run that stopped when the decision was made was looked at often, and its interval must bear that.</summary>
    private static Margin MarginOf(double[] difference, int? batchTrials, int strategies)
    {
        if (batchTrials is not { } length)
        {
            return PairedDifference.Of(difference);
        }

        var mean = Moments.Of(difference).Mean;
        var means = BatchMeans.Of(difference, length);
        var halfWidth = DecisionRule.HalfWidth(means, difference.Length / length, strategies);
        return new Margin(mean, BatchMeans.StandardError(difference, length), mean - halfWidth, mean + halfWidth);
    }

    /// <summary>Without an interval (one trial, or numbers beyond all doubles) nothing excludes 0.</summary>
    private static Verdict VerdictOf(Margin margin, double probBest) =>
        !(margin.Low > 0 || margin.High < 0) ? Verdict.TossUp
        : probBest >= 0.5 ? Verdict.Clear
        : Verdict.Close;
}
