using Simulation.Analysis.Comparison;
using Simulation.Analysis.Risk;
using Simulation.Model;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Html;

/// <summary>One region's part of the report.</summary>
/// <param name="Index">Its place in the file, from 0; what its anchors are named by, as an id may hold anything.</param>
/// <param name="Comparison">What was found.</param>
/// <param name="Start">The calendar quarter of quarter 0.</param>
internal sealed record RegionPage(int Index, RegionComparison Comparison, YearQuarter Start)
{
    internal string Id => Comparison.Result.Region.Id;

    internal string Name => Comparison.Result.Region.Name;

    internal string Anchor => $"region-{Index}";

    internal IReadOnlyList<StrategyRow> Rows { get; } = [.. StrategyRow.Of([Comparison])];

    internal Recommendation Recommendation => Comparison.Recommendation;

    internal StrategyRow Best => Rows[Recommendation.Strategy];

    /// <summary>None where there is only one strategy.</summary>
    internal StrategyRow? RunnerUp => Recommendation.RunnerUp is { } index ? Rows[index] : null;

    /// <summary>Best first under the attitude that the recommendation follows.</summary>
    internal IEnumerable<StrategyRow> Ranking => StrategyRow.Ranked(Comparison);

    /// <summary>
    /// The strategy whose distribution is worth a look: the recommended one, or the runner-up where that is to wait, whose
    /// incremental value is 0 in every trial.
    /// </summary>
    internal StrategyRow? Venture => Best.Result.Strategy.IsWait ? RunnerUp : Best;

    /// <summary>Whether the trials cannot tell the two best apart.</summary>
    internal bool IsTossUp => Recommendation.Verdict == Analysis.Comparison.Verdict.TossUp;

    /// <summary>Whether a strategy is one of two that the trials cannot tell apart.</summary>
    internal bool IsContender(int strategy) =>
        IsTossUp && (strategy == Recommendation.Strategy || strategy == Recommendation.RunnerUp);

    /// <summary>The attitude that the recommendation follows.</summary>
    internal RiskAttitude Attitude => Comparison.Risk?.Followed ?? RiskAttitude.Mean;

    internal bool IsByMean => Attitude.Kind == RiskKind.Mean;

    internal string Verdict => VerdictWord.Of(Recommendation.Verdict);

    internal YearQuarter Quarter(int index) => Start.Plus(index);
}
