using Simulation.Analysis.Comparison;
using Simulation.Engine;
using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Analysis.Risk;

/// <summary>Compares a region's strategies under an attitude to risk, with others beside it.</summary>
internal static class RiskComparer
{
    /// <param name="trials">The region's.</param>
    /// <param name="followed">What the recommendation follows.</param>
    /// <param name="seed">Of the run; the bootstrap has a stream of its own.</param>
    internal static RegionComparison Compare(RegionTrials trials, RiskAttitude followed, long seed)
    {
        var comparison = RegionComparer.Compare(trials);
        var columns = new StrategyTrials(trials);
        var attitudes = followed.AndOthers.Select(attitude => Under(attitude, comparison, columns)).ToList();
        var recommendation = attitudes.Single(result => result.Attitude == followed).Recommendation;
        return comparison with
        {
            Recommendation = recommendation,
            Risk = new RegionRisk(followed, attitudes, DominanceOf(trials, recommendation, seed)),
        };
    }

    private static AttitudeResult Under(RiskAttitude attitude, RegionComparison comparison, StrategyTrials trials)
    {
        var batch = trials.Trials.BatchTrials;
        var columns = new double[trials.Incremental.Count][];
        trials.Trials.ForEach(
            columns.Length,
            s => columns[s] = Column(attitude, trials.Trials.Value(s), trials.Incremental[s])
        );
        double[] scores = [.. columns.Select(column => Moments.Of(column).Mean)];
        var recommendation =
            attitude.Kind == RiskKind.Mean
                ? comparison.Recommendation
                : RegionComparer.Recommend(
                    scores,
                    (best, other) => PairedDifference.Column(columns[best], columns[other]),
                    batch,
                    [.. comparison.Strategies.Select(strategy => strategy.ProbBest)]
                );
        var foreseen = Moments.Of(Column(attitude, trials.Best, trials.BestIncremental)).Mean;
        return new AttitudeResult(
            attitude,
            [
                .. columns.Select(
                    (column, s) =>
                        new StrategyScore(
                            scores[s],
                            BatchMeans.StandardError(column, batch),
                            Behind(columns[recommendation.Strategy], column, batch),
                            foreseen - scores[s]
                        )
                ),
            ],
            recommendation
        );
    }

    private static double[] Column(
        RiskAttitude attitude,
        ReadOnlySpan<double> value,
        ReadOnlySpan<double> incremental
    ) => CertaintyEquivalent.Column(attitude, value, incremental);

    private static Margin Behind(double[] best, double[] other, int? batchTrials)
    {
        var difference = PairedDifference.Column(best, other);
        var mean = Moments.Of(difference).Mean;
        var error = BatchMeans.StandardError(difference, batchTrials);
        var halfWidth = PairedDifference.IntervalStandardErrors * error;
        return new Margin(mean, error, mean - halfWidth, mean + halfWidth);
    }

    private static Dominance? DominanceOf(RegionTrials trials, Recommendation recommendation, long seed)
    {
        if (recommendation.RunnerUp is not { } other)
        {
            return null;
        }

        var (first, second) = StochasticDominance.Of(
            trials.Value(recommendation.Strategy),
            trials.Value(other),
            new PhiloxKey(seed),
            StreamName.Hash($"{trials.Result.Region.Id}.risk.dominance")
        );
        return new Dominance(recommendation.Strategy, other, first, second);
    }

    /// <summary>What attitudes look at, made once for all of them.</summary>
    private sealed class StrategyTrials
    {
        internal StrategyTrials(RegionTrials trials)
        {
            Trials = trials;
            Incremental =
            [
                .. Enumerable
                    .Range(0, trials.Result.Strategies.Count)
                    .Select(s => RegionComparer.Incremental(trials, s)),
            ];
            Best = trials.Value(0).ToArray();
            BestIncremental = [.. Incremental[0]];
            for (var s = 1; s < Incremental.Count; s++)
            {
                var value = trials.Value(s);
                for (var i = 0; i < Best.Length; i++)
                {
                    Best[i] = Math.Max(Best[i], value[i]);
                    BestIncremental[i] = Math.Max(BestIncremental[i], Incremental[s][i]);
                }
            }
        }

        internal RegionTrials Trials { get; }

        internal IReadOnlyList<double[]> Incremental { get; }

        /// <summary>The highest value of any strategy in every trial.</summary>
        internal double[] Best { get; }

        internal double[] BestIncremental { get; }
    }
}
