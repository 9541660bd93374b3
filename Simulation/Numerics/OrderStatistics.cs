using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>
/// The k-th smallest of a column for several k at once, without sorting it. A sorted sample tells where the bulk of the
/// values lies and which values repeat; one pass counts the values in bins of equal width, a second collects the few bins
/// that hold a wanted rank, and those are searched in the same way, or by partition if short. The sample decides how fast
/// the ranks are found, not what is found.
/// </summary>
/// <remarks>The idea of Floyd and Rivest's SELECT (1975), with bins in place of two pivots.</remarks>
internal static class OrderStatistics
{
    private const int SmallLength = 1024;
    private const int SampleLength = 64;
    private const int SampleMargin = 1;
    private const int DepthLimit = 12;

    /// <summary>Each value at a rank (0 the smallest); ranks ascend and may repeat. No value may be NaN.</summary>
    internal static void Find(ReadOnlySpan<double> values, ReadOnlySpan<int> ascendingRanks, Span<double> found)
    {
        Debug.Assert(ascendingRanks.IsEmpty || ascendingRanks[^1] < values.Length, "Ranks must be inside the column.");
        found.Fill(double.NaN);
        Find(values, new RankSearch(ascendingRanks, found));
    }

    private static void Find(ReadOnlySpan<double> values, RankSearch search)
    {
        if (search.IsDone)
            return;
        if (values.Length <= SmallLength)
        {
            Span<double> copy = stackalloc double[SmallLength];
            values.CopyTo(copy);
            PartitionSelect.Find(copy[..values.Length], search);
            return;
        }

        Span<double> sample = stackalloc double[SampleLength];
        SortedSample(values, sample);
        TakeRepeated(values, sample, search);
        if (search.IsDone)
            return;

        double low = sample[SampleMargin];
        double high = LastFinite(sample[..^SampleMargin]);
        EqualWidthBins bins = new(low, high);
        if (!(high > low))
            SearchBesides(sample[SampleLength / 2], values, search);
        else if (search.Depth == DepthLimit || !bins.CanSeparate)
            SortAll(values, search);
        else
            SearchBins(values, bins, search);
    }

    private static void SortedSample(ReadOnlySpan<double> values, Span<double> sample)
    {
        int stride = values.Length / SampleLength;
        for (int index = 0; index < SampleLength; index++)
            sample[index] = values[index * stride + stride / 2];
        sample.Sort();
    }

    private static double LastFinite(ReadOnlySpan<double> ascending)
    {
        int last = ascending.Length - 1;
        while (last > 0 && double.IsPositiveInfinity(ascending[last]))
            last--;
        return ascending[last];
    }

    /// <summary>For values that no bins of equal width can tell apart, such as powers of ten up to the largest double.</summary>
    private static void SortAll(ReadOnlySpan<double> values, RankSearch search)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(values.Length);
        values.CopyTo(rented);
        search.TakeFromSorted(rented.AsSpan(0, values.Length));
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>
    /// Columns often have few distinct values: where the sample repeats one near a wanted rank, it is tried, and then once its
    /// neighbour.
    /// </summary>
    private static void TakeRepeated(ReadOnlySpan<double> values, ReadOnlySpan<double> sample, RankSearch search)
    {
        for (int index = 0; index < search.Count; index++)
        {
            int rank = search.RankInPart(index);
            int nearby = (int)((long)rank * SampleLength / values.Length);
            for (int attempt = 0; attempt < 2 && search.IsOpen(index) && IsRepeated(sample, nearby); attempt++)
            {
                double candidate = sample[nearby];
                (int below, int upTo) = CountAround(candidate, values);
                search.Within(below, upTo).Found.Fill(candidate);
                int neighbour = rank < below ? sample.IndexOf(candidate) - 1 : sample.LastIndexOf(candidate) + 1;
                nearby = Math.Clamp(neighbour, 0, SampleLength - 1);
            }
        }
    }

    private static bool IsRepeated(ReadOnlySpan<double> sample, int index) =>
        sample[Math.Max(index - 2, 0)].Equals(sample[index])
        || sample[Math.Min(index + 2, SampleLength - 1)].Equals(sample[index]);

    /// <summary>How many values are below the pivot, and how many are not above it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int Below, int UpTo) CountAround(double pivot, ReadOnlySpan<double> values)
    {
        // Counts fit in 32 bits and are exact as doubles.
        Lanes below = Lanes.Zero;
        Lanes upTo = Lanes.Zero;
        int start = 0;
        for (; start + Lanes.Count <= values.Length; start += Lanes.Count)
        {
            Lanes chunk = Lanes.Load(values, start);
            below += Lanes.Where(chunk < pivot, Lanes.One);
            upTo += Lanes.Where(chunk <= pivot, Lanes.One);
        }
        int belowCount = (int)Lanes.Sum(below);
        int upToCount = (int)Lanes.Sum(upTo);
        foreach (double value in values[start..])
        {
            belowCount += value < pivot ? 1 : 0;
            upToCount += value <= pivot ? 1 : 0;
        }
        return (belowCount, upToCount);
    }

    /// <summary>For columns that are mostly one value, when a rank beside it is wanted.</summary>
    private static void SearchBesides(double pivot, ReadOnlySpan<double> values, RankSearch search)
    {
        double[] rented = ArrayPool<double>.Shared.Rent(values.Length);
        int below = 0;
        int above = values.Length;
        foreach (double value in values)
        {
            if (value < pivot)
                rented[below++] = value;
            else if (value > pivot)
                rented[--above] = value;
        }
        Find(rented.AsSpan(0, below), search.Within(0, below));
        search.Within(below, above).Found.Fill(pivot);
        Find(rented.AsSpan(above, values.Length - above), search.Within(above, values.Length));
        ArrayPool<double>.Shared.Return(rented);
    }

    private static void SearchBins(ReadOnlySpan<double> values, EqualWidthBins bins, RankSearch search)
    {
        Span<int> ends = stackalloc int[EqualWidthBins.Count];
        bins.CountToEnds(values, ends);
        Span<int> targets = stackalloc int[EqualWidthBins.Count];
        Span<int> wanted = stackalloc int[search.Count];
        wanted = wanted[..LayOutWantedBins(ends, search, targets, wanted)];
        double[] rented = ArrayPool<double>.Shared.Rent(TotalOf(wanted, ends));
        bins.Collect(values, wanted, targets, rented);
        foreach (int bin in wanted)
        {
            // Collecting has moved the target to the end of the bin's values.
            int start = StartOf(bin, ends);
            int count = ends[bin] - start;
            Find(rented.AsSpan(targets[bin] - count, count), search.Within(start, ends[bin]));
        }
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>Lists the bins with an open rank, each once, and gives them places one after the other.</summary>
    private static int LayOutWantedBins(ReadOnlySpan<int> ends, RankSearch search, Span<int> targets, Span<int> wanted)
    {
        int count = 0;
        int place = 0;
        for (int index = 0; index < search.Count; index++)
        {
            int bin = BinOf(search.RankInPart(index), ends);
            if (!search.IsOpen(index) || wanted[..count].Contains(bin))
                continue;
            wanted[count++] = bin;
            targets[bin] = place;
            place += ends[bin] - StartOf(bin, ends);
        }
        return count;
    }

    private static int TotalOf(ReadOnlySpan<int> wanted, ReadOnlySpan<int> ends)
    {
        int total = 0;
        foreach (int bin in wanted)
            total += ends[bin] - StartOf(bin, ends);
        return total;
    }

    private static int StartOf(int bin, ReadOnlySpan<int> ends) => bin == 0 ? 0 : ends[bin - 1];

    /// <summary>The first bin that ends after a rank.</summary>
    private static int BinOf(int rank, ReadOnlySpan<int> ends)
    {
        int low = 0;
        int high = ends.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ends[middle] > rank)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
