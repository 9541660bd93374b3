using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>
/// The k-th smallest of a column for several k at once, without sorting it. A sample tells between which two numbers each wanted
/// rank most likely lies; one pass over the column counts what is below and collects what is between, which is searched by
/// partition. Where the sample misled, the side that holds the rank is collected. So the sample decides how fast the ranks are
/// found, not what is found.
/// </summary>
/// <remarks>The idea of Floyd and Rivest's SELECT (1975).</remarks>
internal static class OrderStatistics
{
    private const int SmallLength = 512;

    /// <summary>More brackets than this would collect most of the column between them.</summary>
    private const int BracketsMax = 8;

    /// <summary>Values that stay in the innermost cache while every bracket takes them.</summary>
    private const int BlockLength = 1024;

    /// <summary>Each value at a rank (0 the smallest); ranks ascend and may repeat. No value may be NaN.</summary>
    internal static void Find(ReadOnlySpan<double> values, ReadOnlySpan<int> ascendingRanks, Span<double> found)
    {
        NoReader nobody = default;
        Find(values, ascendingRanks, found, ref nobody);
    }

    /// <summary>The same, and shows the column to a reader.</summary>
    internal static void Find<TReader>(
        scoped ReadOnlySpan<double> values,
        scoped ReadOnlySpan<int> ascendingRanks,
        scoped Span<double> found,
        ref TReader reader
    )
        where TReader : struct, IColumnReader, allows ref struct
    {
        Debug.Assert(ascendingRanks.IsEmpty || ascendingRanks[^1] < values.Length, "Ranks must be inside the column.");
        found.Fill(double.NaN);
        RankSearch search = new(ascendingRanks, found);
        bool isSmall = values.Length <= SmallLength;
        if (!isSmall && GroupsOf(search) <= BracketsMax)
        {
            FindInBrackets(values, search, ref reader);
            return;
        }
        reader.Read(values);
        if (isSmall)
            FindInCopy(values, stackalloc double[2 * values.Length], search);
        else
            FindInRented(values, search);
    }

    /// <summary>The same for a column that may be left in disorder: for many ranks.</summary>
    /// <param name="values">None NaN.</param>
    /// <param name="scratch">At least as long.</param>
    /// <param name="ascendingRanks">May repeat.</param>
    /// <param name="found">A place for each.</param>
    internal static void FindInPlace(
        Span<double> values,
        Span<double> scratch,
        ReadOnlySpan<int> ascendingRanks,
        Span<double> found
    )
    {
        found.Fill(double.NaN);
        PartitionSelect.Find(values, scratch, new RankSearch(ascendingRanks, found));
    }

    private static void FindInCopy(ReadOnlySpan<double> values, Span<double> twice, RankSearch search)
    {
        values.CopyTo(twice);
        PartitionSelect.Find(twice[..values.Length], twice[values.Length..], search);
    }

    private static void FindInRented(ReadOnlySpan<double> values, RankSearch search)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(2 * values.Length);
        FindInCopy(values, rented, search);
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>Neighbouring ranks share a bracket.</summary>
    private static int GroupsOf(RankSearch search)
    {
        int groups = 0;
        for (int index = 0; index < search.Count; index = EndOfGroup(index, search))
            groups++;
        return groups;
    }

    private static int EndOfGroup(int index, RankSearch search)
    {
        int end = index + 1;
        while (end < search.Count && search.RankInPart(end) <= search.RankInPart(end - 1) + 1)
            end++;
        return end;
    }

    private static void FindInBrackets<TReader>(
        scoped ReadOnlySpan<double> values,
        scoped RankSearch search,
        ref TReader reader
    )
        where TReader : struct, IColumnReader, allows ref struct
    {
        Span<(int First, int Last)> groups = stackalloc (int, int)[GroupsOf(search)];
        for (int group = 0, index = 0; group < groups.Length; group++)
        {
            int end = EndOfGroup(index, search);
            groups[group] = (search.RankInPart(index), search.RankInPart(end - 1));
            index = end;
        }
        Span<ValueBracket> brackets = stackalloc ValueBracket[groups.Length];
        int total = BracketSample.LayOut(values, groups, brackets);
        double[] rented = ArrayPool<double>.Shared.Rent(2 * total);
        TakeAll(values, brackets, rented, ref reader);
        foreach (ref readonly ValueBracket bracket in brackets)
            SearchInside(bracket, values.Length, rented, search);
        ArrayPool<double>.Shared.Return(rented);
        if (!search.IsDone)
            SearchBesides(values, brackets, search);
    }

    [MethodImpl(Compile.Fully)]
    private static void TakeAll<TReader>(
        scoped ReadOnlySpan<double> values,
        scoped Span<ValueBracket> brackets,
        scoped Span<double> shared,
        ref TReader reader
    )
        where TReader : struct, IColumnReader, allows ref struct
    {
        for (int start = 0; start < values.Length; start += BlockLength)
        {
            ReadOnlySpan<double> block = values.Slice(start, Math.Min(BlockLength, values.Length - start));
            reader.Read(block);
            ReadOnlySpan<double> ahead = reader.Ahead(start, block.Length);
            foreach (ref ValueBracket bracket in brackets)
            {
                bracket.Take(block, shared, ahead);
                ahead = default;
            }
        }
    }

    private static void SearchInside(in ValueBracket bracket, int values, Span<double> shared, RankSearch search)
    {
        if (!bracket.IsComplete)
            return;
        int first = bracket.UpToLow(values);
        Span<double> collected = bracket.Collected(shared);
        PartitionSelect.Find(collected, shared[(shared.Length / 2)..], search.Within(first, first + collected.Length));
    }

    /// <summary>Where a bracket missed its ranks, or its ends are often repeated numbers and themselves what is sought.</summary>
    private static void SearchBesides(ReadOnlySpan<double> values, Span<ValueBracket> brackets, RankSearch search)
    {
        int index = 0;
        foreach (ref readonly ValueBracket bracket in brackets)
        {
            int end = EndOfGroup(index, search);
            while (index < end && !search.IsOpen(index))
                index++;
            if (index < end)
                SearchAround(bracket.Low, bracket.High, values, search);
            index = end;
        }
    }

    /// <summary>Looks at two numbers, then between them or besides.</summary>
    private static void SearchAround(double low, double high, ReadOnlySpan<double> values, RankSearch search)
    {
        (int belowLow, int upToLow) = double.IsNegativeInfinity(low) ? (0, 0) : ColumnAlgebra.CountAround(low, values);
        search.Within(belowLow, upToLow).Found.Fill(low);
        SearchBetween(double.NegativeInfinity, low, values, search, (0, belowLow));
        if (search.IsDone)
            return;
        (int belowHigh, int upToHigh) = double.IsPositiveInfinity(high)
            ? (values.Length, values.Length)
            : ColumnAlgebra.CountAround(high, values);
        search.Within(belowHigh, upToHigh).Found.Fill(high);
        SearchBetween(low, high, values, search, (upToLow, belowHigh));
        SearchBetween(high, double.PositiveInfinity, values, search, (upToHigh, values.Length));
    }

    /// <summary>Ranks that are known to lie between two numbers.</summary>
    private static void SearchBetween(
        double low,
        double high,
        ReadOnlySpan<double> values,
        RankSearch search,
        (int Start, int End) ranks
    )
    {
        if (search.Within(ranks.Start, ranks.End).IsDone)
            return;
        if (double.IsInfinity(low) && double.IsInfinity(high))
        {
            FindInRented(values, search);
            return;
        }
        ValueBracket bracket = new(low, high, 0, ValueBracket.CapacityFor(ranks.End - ranks.Start));
        double[] rented = ArrayPool<double>.Shared.Rent(2 * bracket.Capacity);
        bracket.Take(values, rented);
        SearchInside(bracket, values.Length, rented, search);
        ArrayPool<double>.Shared.Return(rented);
    }
}
