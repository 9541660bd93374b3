using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>
/// Hoare's quickselect (1961) for several ranks at once. Eight values at a time are compared with the pivot; those below it move
/// to the front, those above it to other memory, and those equal to it are only counted.
/// </summary>
internal static class PartitionSelect
{
    /// <summary>Three vectors.</summary>
    private const int SortedLength = 3 * Lanes.Count;
    private const int DepthLimit = 64;
    private const int NintherLength = 200;

    /// <summary>Finds what is open and leaves both spans in disorder.</summary>
    /// <param name="part">The values, none NaN.</param>
    /// <param name="scratch">At least as long.</param>
    /// <param name="search">The ranks.</param>
    [MethodImpl(Compile.Fully)]
    internal static void Find(Span<double> part, Span<double> scratch, RankSearch search)
    {
        Debug.Assert(scratch.Length >= part.Length, "All values may lie above the pivot.");
        while (part.Length > SortedLength && search.Depth < DepthLimit)
        {
            if (search.IsDone)
                return;
            double pivot = PivotOf(part);
            (int below, int above) = Split(part, scratch, pivot);
            int upTo = part.Length - above;
            search.Within(below, upTo).Found.Fill(pivot);
            // What lies behind the values above is as long as those below, or longer; and the other way round.
            Find(part[..below], scratch[above..], search.Within(0, below));
            search = search.Within(upTo, part.Length);
            Span<double> free = part[below..];
            part = scratch[..above];
            scratch = free;
        }
        if (!search.IsDone)
        {
            Sort(part, scratch);
            search.TakeFromSorted(part);
        }
    }

    /// <summary>Sorts a part by the same partition: five times as fast as a sort that compares one by one.</summary>
    /// <param name="part">The values, none NaN.</param>
    /// <param name="scratch">At least as long; overwritten.</param>
    internal static void Sort(Span<double> part, Span<double> scratch) => Sort(part, scratch, 0);

    [MethodImpl(Compile.Fully)]
    private static void Sort(Span<double> part, Span<double> scratch, int depth)
    {
        for (; part.Length > SortedLength && depth < DepthLimit; depth++)
        {
            double pivot = PivotOf(part);
            (int below, int above) = Split(part, scratch, pivot);
            part[below..^above].Fill(pivot);
            scratch[..above].CopyTo(part[^above..]);
            Sort(part[..below], scratch, depth + 1);
            part = part[^above..];
        }
        if (part.Length <= SortedLength)
            SortShort(part);
        else
            part.Sort();
    }

    /// <summary>Puts each of at most <see cref="SortedLength"/> values where as many stand before it as are below it.</summary>
    [MethodImpl(Compile.Fully)]
    private static void SortShort(Span<double> part)
    {
        Debug.Assert(part.Length <= SortedLength, "A part is short.");
        Span<double> copy = stackalloc double[SortedLength];
        // NaN is below nothing.
        copy.Fill(double.NaN);
        part.CopyTo(copy);
        Lanes first = Lanes.Load(copy, 0);
        Lanes second = Lanes.Load(copy, Lanes.Count);
        Lanes third = Lanes.Load(copy, 2 * Lanes.Count);
        for (int index = 0; index < part.Length; index++)
        {
            Lanes value = copy[index];
            int below = LaneSelection.CountBelow(first, value);
            below += LaneSelection.CountBelow(second, value) + LaneSelection.CountBelow(third, value);
            int above = LaneSelection.CountAbove(first, value);
            above += LaneSelection.CountAbove(second, value) + LaneSelection.CountAbove(third, value);
            // More than one place where it is repeated.
            for (int place = below; place < part.Length - above; place++)
                part[place] = copy[index];
        }
    }

    /// <summary>The median of three, or of three such medians (Tukey's ninther) where a poor pivot would cost more.</summary>
    [MethodImpl(Compile.Fully)]
    private static double PivotOf(ReadOnlySpan<double> part)
    {
        int last = part.Length - 1;
        if (part.Length < NintherLength)
            return MedianOfThree(part[0], part[last / 2], part[last]);
        int step = last / 8;
        return MedianOfThree(
            MedianOfThree(part[0], part[step], part[2 * step]),
            MedianOfThree(part[3 * step], part[4 * step], part[5 * step]),
            MedianOfThree(part[6 * step], part[7 * step], part[last])
        );
    }

    private static double MedianOfThree(double a, double b, double c) =>
        Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    /// <summary>Moves the values below the pivot to the front and copies those above it to the scratch.</summary>
    [MethodImpl(Compile.Fully)]
    private static (int Below, int Above) Split(Span<double> part, Span<double> scratch, double pivot)
    {
        Lanes edge = pivot;
        int below = 0;
        int above = 0;
        int start = 0;
        for (; start + Lanes.Count <= part.Length; start += Lanes.Count)
        {
            // Neither target is beyond what has been read, so that whole vectors may be stored.
            Lanes values = Lanes.Load(part, start);
            above += LaneSelection.StoreAbove(values, edge, scratch, above);
            below += LaneSelection.StoreBelow(values, edge, part, below);
        }
        for (; start < part.Length; start++)
        {
            double value = part[start];
            if (value > pivot)
                scratch[above++] = value;
            else if (value < pivot)
                part[below++] = value;
        }
        return (below, above);
    }
}
