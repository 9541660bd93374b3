using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Analysis.Risk;

/// <summary>
/// Stochastic dominance of one column over another of the same trials. Of first order: F_A ≤ F_B everywhere. Of second order:
/// E[(z − A)⁺] ≤ E[(z − B)⁺] everywhere. The test is Barrett and Donald's (2003), a Kolmogorov–Smirnov statistic with a
/// multiplier bootstrap; unlike theirs it is paired, and its multipliers are for groups of neighbouring trials.
/// </summary>
internal static class StochasticDominance
{
    /// <summary>The first trials that are looked at: sorting more would take longer than it tells.</summary>
    internal const int TrialsMax = 20_000;

    /// <summary>With fewer a p-value would mean nothing.</summary>
    private const int TrialsMin = 20;

    /// <param name="strategy">What may dominate.</param>
    /// <param name="other">What may be dominated, the same trials.</param>
    /// <param name="key">The seed.</param>
    /// <param name="stream">Hash of the name of the bootstrap's random numbers.</param>
    internal static (DominanceTest First, DominanceTest Second) Of(
        ReadOnlySpan<double> strategy,
        ReadOnlySpan<double> other,
        PhiloxKey key,
        ulong stream
    )
    {
        Debug.Assert(strategy.Length == other.Length, "Pairs are of the same trials.");
        // Each sorted column is followed by an infinity.
        var room = strategy.Length + 1;
        var rented = ArrayPool<double>.Shared.Rent(3 * room);
        var (sorted, sortedOther, scratch) = (
            rented.AsMemory(0, room),
            rented.AsMemory(room, room),
            rented.AsMemory(2 * room)
        );
        Sort(strategy, sorted.Span, scratch.Span);
        Sort(other, sortedOther.Span, scratch.Span);
        var (first, second) = Violations(sorted.Span, sortedOther.Span);
        var bootstrap =
            strategy.Length < TrialsMin ? null : new DominanceBootstrap(sorted.Span[..^1], sortedOther.Span[..^1]);
        ArrayPool<double>.Shared.Return(rented);
        if (bootstrap is null)
        {
            return (new DominanceTest(first, null), new DominanceTest(second, null));
        }

        bootstrap.Add(strategy, 1);
        bootstrap.Add(other, -1);
        var (firstP, secondP) = bootstrap.PValues(key, stream);
        return (new DominanceTest(first, firstP), new DominanceTest(second, secondP));
    }

    private static void Sort(ReadOnlySpan<double> values, Span<double> sorted, Span<double> scratch)
    {
        values.CopyTo(sorted);
        PartitionSelect.Sort(sorted[..^1], scratch);
        sorted[^1] = double.PositiveInfinity;
    }

    /// <summary>The largest of F_A − F_B and of its integral from below, exactly: between two values neither has a maximum.</summary>
    /// <param name="a">Ascending, and an infinity.</param>
    /// <param name="b">The same of as many.</param>
    [MethodImpl(Compile.Fully)]
    private static (double First, double Second) Violations(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var count = a.Length - 1;
        var (i, j) = (0, 0);
        var (first, second) = (0.0, 0.0);
        var (lead, area) = (0.0, 0.0);
        var before = double.MinNative(a[0], b[0]);
        var here = before;
        // One value at a time and no branch on whose it is, which cannot be predicted.
        while (i + j < 2 * count)
        {
            area += lead * (here - before);
            second = double.MaxNative(second, area);
            var isOfA = a[i] <= b[j] ? 1 : 0;
            i += isOfA;
            j += 1 - isOfA;
            lead = (double)(i - j) / count;
            before = here;
            here = double.MinNative(a[i], b[j]);
            // The lead is one of distribution functions only once all equal values are behind.
            if (here > before)
            {
                first = double.MaxNative(first, lead);
            }
        }

        return (first, second);
    }
}
