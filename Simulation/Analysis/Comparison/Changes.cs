namespace Simulation.Analysis.Comparison;

/// <summary>What became of a study's results when the study was changed.</summary>
/// <param name="Moved">Regions whose results are not what they were, in file order.</param>
/// <param name="Added">Regions that were not there before.</param>
/// <param name="Removed">Ids of regions that are there no more.</param>
/// <param name="Unmoved">How many regions came to the very same.</param>
internal sealed record Changes(
    IReadOnlyList<RegionChange> Moved,
    IReadOnlyList<RegionComparison> Added,
    IReadOnlyList<string> Removed,
    int Unmoved
);

/// <summary>One region before and after.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
/// <param name="Strategies">Those that were there before, in file order.</param>
/// <param name="IsPaired">Both came from the same trials, so that their difference holds no luck but its own.</param>
internal sealed record RegionChange(
    RegionComparison Before,
    RegionComparison After,
    IReadOnlyList<StrategyChange> Strategies,
    bool IsPaired
)
{
    internal string RecommendedBefore => NameIn(Before);

    internal string RecommendedAfter => NameIn(After);

    /// <summary>Another strategy is recommended, or with another certainty.</summary>
    internal bool IsRecommendationChanged =>
        RecommendedBefore != RecommendedAfter || Before.Recommendation.Verdict != After.Recommendation.Verdict;

    internal bool HasMoved => IsRecommendationChanged || Strategies.Any(strategy => strategy.HasMoved);

    private static string NameIn(RegionComparison region) =>
        region.Result.Strategies[region.Recommendation.Strategy].Strategy.Name;
}

/// <summary>One strategy's mean incremental value before and after, USD.</summary>
/// <param name="Strategy">Its name.</param>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
/// <param name="Difference">After − before, with its 95% interval.</param>
internal sealed record StrategyChange(string Strategy, double Before, double After, Margin Difference)
{
    /// <summary>Some trial came out differently.</summary>
    internal bool HasMoved => Difference.Mean != 0 || Difference.StandardError is > 0;

    /// <summary>The interval excludes 0.</summary>
    internal bool IsSure => Difference is { Low: > 0 } or { High: < 0 };
}
