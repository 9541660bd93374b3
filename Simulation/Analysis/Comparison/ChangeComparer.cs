using Simulation.Numerics;

namespace Simulation.Analysis.Comparison;

/// <summary>
/// Tells what a change to a study did from what luck did. Where both runs drew the same trials, differences are taken
/// trial by trial (common random numbers), which leaves only the luck of the change itself.
/// </summary>
internal static class ChangeComparer
{
    /// <param name="before">Regions as they were.</param>
    /// <param name="after">Regions as they are, in file order.</param>
    internal static Changes Compare(IReadOnlyList<ChangeSide> before, IReadOnlyList<ChangeSide> after)
    {
        var earlier = before.ToDictionary(IdOf, StringComparer.Ordinal);
        var changes = after
            .Where(side => earlier.ContainsKey(IdOf(side)))
            .Select(side => Compare(earlier[IdOf(side)], side))
            .ToList();
        var now = after.Select(IdOf).ToHashSet(StringComparer.Ordinal);
        return new Changes(
            [.. changes.Where(change => change.HasMoved)],
            [.. after.Where(side => !earlier.ContainsKey(IdOf(side))).Select(side => side.Comparison)],
            [.. before.Select(IdOf).Where(id => !now.Contains(id))],
            changes.Count(change => !change.HasMoved)
        );
    }

    private static RegionChange Compare(ChangeSide before, ChangeSide after)
    {
        var isPaired = before.Source == after.Source;
        var places = NamesOf(before).Select((name, s) => (name, s)).ToDictionary(StringComparer.Ordinal);
        return new RegionChange(
            before.Comparison,
            after.Comparison,
            [
                .. NamesOf(after)
                    .Select((name, s) => (Name: name, After: s))
                    .Where(strategy => places.ContainsKey(strategy.Name))
                    .Select(strategy => Compare(before, places[strategy.Name], after, strategy.After, isPaired)),
            ],
            isPaired
        );
    }

    /// <summary>The difference is that of all trials' means; its error is estimated from the trials that were kept.</summary>
    private static StrategyChange Compare(ChangeSide before, int inBefore, ChangeSide after, int inAfter, bool isPaired)
    {
        var (was, now) = (before.Comparison.Strategies[inBefore], after.Comparison.Strategies[inAfter]);
        var difference = now.IncrementalMean - was.IncrementalMean;
        var error = isPaired
            ? PairedError(before.Incremental[inBefore], after.Incremental[inAfter], after.Source.Trials)
            : IndependentError(was.IncrementalStandardError, now.IncrementalStandardError);
        var halfWidth = PairedDifference.IntervalStandardErrors * error;
        return new StrategyChange(
            after.Comparison.Result.Strategies[inAfter].Strategy.Name,
            was.IncrementalMean,
            now.IncrementalMean,
            new Margin(difference, error, difference - halfWidth, difference + halfWidth)
        );
    }

    private static double? PairedError(double[] before, double[] after, int trials) =>
        Moments.Of(PairedDifference.Column(after, before)).StandardDeviation / Math.Sqrt(trials);

    private static double? IndependentError(double? before, double? after) =>
        before is { } was && after is { } now ? Math.Sqrt((was * was) + (now * now)) : null;

    private static string IdOf(ChangeSide side) => side.Comparison.Result.Region.Id;

    private static IEnumerable<string> NamesOf(ChangeSide side) =>
        side.Comparison.Result.Strategies.Select(result => result.Strategy.Name);
}
