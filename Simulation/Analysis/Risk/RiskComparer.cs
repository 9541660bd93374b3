using Simulation.Analysis.Comparison;
using Simulation.Engine;
using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Analysis.Risk;

/// <summary>Compares a region's strategies under an attitude to risk, with others beside it.</summary>
internal static class RiskComparer
{
    /// <summary>Trials that a certainty equivalent must rest on for its margin to have an interval.</summary>
    private const double EffectiveTrialsMin = 30;

    /// <param name="trials">The region's.</param>
    /// <param name="followed">What the recommendation follows.</param>
    /// <param name="seed">Of the run; the bootstrap has a stream of its own.</param>
    internal static RegionComparison Compare(RegionTrials trials, RiskAttitude followed, long seed)
    {
        using var highest = trials.Lend();
        var best = highest.Memory;
        var comparison = RegionComparer.Compare(trials, best);
        var attitudes = followed.AndOthers.Select(attitude => Under(attitude, comparison, trials, best)).ToList();
        var recommendation = attitudes.Single(result => result.Attitude == followed).Recommendation;
        return comparison with
        {
            Recommendation = recommendation,
            Risk = new RegionRisk(followed, attitudes, DominanceOf(trials, recommendation, seed)),
        };
    }

    private static AttitudeResult Under(
        RiskAttitude attitude,
        RegionComparison comparison,
        RegionTrials trials,
        ReadOnlyMemory<double> highest
    )
    {
        var columns = new AttitudeColumns(attitude, comparison, trials);
        var own =
            attitude.Kind == RiskKind.Mean
                ? MeansOf(comparison)
                : columns.Of((_, column, moments) => ScoreOf(column, moments, trials));
        var recommendation =
            attitude.Kind == RiskKind.Mean
                ? comparison.Recommendation
                : RegionComparer.Recommend(
                    trials,
                    [.. own.Select(one => one.Mean)],
                    columns.FillDifference,
                    [.. comparison.Strategies.Select(strategy => strategy.ProbBest)]
                );
        if (IsDecidedByFew(attitude, own, recommendation, trials))
        {
            recommendation = recommendation with
            {
                Margin = recommendation.Margin! with { StandardError = null, Low = null, High = null },
                Verdict = Verdict.TossUp,
            };
        }

        var behind = columns.Behind(
            recommendation.Strategy,
            (_, difference, moments) => MarginOf(difference, moments, trials)
        );
        var foreseen = columns.OfBest(highest.Span, (_, _, moments) => moments.Mean);
        return new AttitudeResult(
            attitude,
            [.. own.Select((one, s) => new StrategyScore(one.Mean, one.Error, behind[s], foreseen - one.Mean))],
            recommendation
        );
    }

    /// <summary>Under the mean everything is known already.</summary>
    private static Score[] MeansOf(RegionComparison comparison) =>
        [
            .. comparison.Strategies.Select(strategy => new Score(
                strategy.IncrementalMean,
                Spread: null,
                strategy.IncrementalStandardError
            )),
        ];

    private static Score ScoreOf(ReadOnlySpan<double> column, Moments moments, RegionTrials trials)
    {
        var error = BatchMeans.StandardError(column, moments, trials.BatchTrials);
        return new Score(moments.Mean, moments.StandardDeviation, error);
    }

    /// <summary>
    /// Whether a certainty equivalent hangs on so few trials that no interval can be had from them. The trials that it
    /// effectively rests on are (Σw)²/Σw² with w = e^(−V/τ) (Kong 1992), which is n/(1 + s²/τ²), s being the spread of the
    /// pseudo-values.
    /// </summary>
    private static bool IsDecidedByFew(
        RiskAttitude attitude,
        Score[] own,
        Recommendation recommendation,
        RegionTrials trials
    )
    {
        return attitude.Kind == RiskKind.Exponential
            && recommendation.RunnerUp is { } other
            && Math.Min(Effective(recommendation.Strategy), Effective(other)) < EffectiveTrialsMin;

        double Effective(int strategy)
        {
            var ratio = (own[strategy].Spread ?? 0) / attitude.Parameter!.Value;
            // Below the rounding of the values the spread is lost: the worst trial alone decides.
            var isLost = !(ratio > 0) && trials.Result.Strategies[strategy].Value.StandardDeviation > 0;
            return isLost ? 1 : trials.Trials / (1 + (ratio * ratio));
        }
    }

    private static Margin MarginOf(ReadOnlySpan<double> difference, Moments moments, RegionTrials trials)
    {
        var (mean, _, error) = ScoreOf(difference, moments, trials);
        var halfWidth = PairedDifference.IntervalStandardErrors * error;
        return new Margin(mean, error, mean - halfWidth, mean + halfWidth);
    }

    private static Dominance? DominanceOf(RegionTrials trials, Recommendation recommendation, long seed)
    {
        if (
            recommendation.RunnerUp is not { } other
            || !IsFinite(trials, recommendation.Strategy)
            || !IsFinite(trials, other)
        )
        {
            return null;
        }

        var looked = Math.Min(trials.Trials, StochasticDominance.TrialsMax);
        var (first, second) = StochasticDominance.Of(
            trials.Value(recommendation.Strategy)[..looked],
            trials.Value(other)[..looked],
            new PhiloxKey(seed),
            StreamName.Hash($"{trials.Result.Region.Id}.risk.dominance")
        );
        return new Dominance(recommendation.Strategy, other, first, second);
    }

    /// <summary>Numbers beyond all doubles have no order, and nothing dominates.</summary>
    private static bool IsFinite(RegionTrials trials, int strategy) =>
        double.IsFinite(trials.Result.Strategies[strategy].Value.Mean);

    /// <summary>A certainty equivalent.</summary>
    /// <param name="Mean">Of the pseudo-values.</param>
    /// <param name="Spread">Of them; none where nobody asks.</param>
    /// <param name="Error">Of the mean.</param>
    private readonly record struct Score(double Mean, double? Spread, double? Error);
}
