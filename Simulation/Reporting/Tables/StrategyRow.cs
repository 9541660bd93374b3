using Simulation.Analysis.Comparison;
using Simulation.Engine;
using Simulation.Engine.Results;

namespace Simulation.Reporting.Tables;

/// <summary>One strategy in one region, alone and beside the others.</summary>
/// <param name="Region">The region.</param>
/// <param name="Result">What its trials say.</param>
/// <param name="Comparison">What they say beside the other strategies' trials.</param>
internal sealed record StrategyRow(RegionPlan Region, StrategyResult Result, StrategyComparison Comparison)
{
    /// <summary>Where <see cref="DistributionLevels"/> holds 5%, and from its end 95%.</summary>
    private const int FivePercent = 2;

    /// <summary>5% quantile of incremental value, USD; none where nobody asked.</summary>
    internal double? IncrementalP05 =>
        Comparison.IncrementalQuantiles is { Count: > 0 } quantiles ? quantiles[FivePercent] : null;

    /// <summary>95% quantile of incremental value, USD; none where nobody asked.</summary>
    internal double? IncrementalP95 =>
        Comparison.IncrementalQuantiles is { Count: > 0 } quantiles ? quantiles[^(FivePercent + 1)] : null;

    /// <summary>Every strategy of every region, in file order.</summary>
    internal static IEnumerable<StrategyRow> Of(IEnumerable<RegionComparison> regions) =>
        regions.SelectMany(region => Enumerable.Range(0, region.Strategies.Count).Select(index => Of(region, index)));

    internal static StrategyRow Of(RegionComparison region, int strategy) =>
        new(region.Result.Region, region.Result.Strategies[strategy], region.Strategies[strategy]);

    /// <summary>Every strategy of a region, best first under the attitude to risk that the recommendation follows.</summary>
    internal static IEnumerable<StrategyRow> Ranked(RegionComparison region)
    {
        var followed = region.Risk?.Attitudes.First(result => result.Attitude == region.Risk.Followed);
        return Of([region])
            .Select((row, s) => (Row: row, Worth: followed?.Strategies[s].CertaintyEquivalent ?? row.Result.Value.Mean))
            .OrderByDescending(one => one.Worth)
            .Select(one => one.Row);
    }
}
