using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Simulation.Numerics;

namespace Simulation.Sampling;

/// <summary>
/// Deals the values of a column out in the order of scores that are about standard normal: the lowest value goes to the
/// trial of the lowest score.
/// </summary>
/// <remarks>
/// Φ of the scores is spread evenly, so a radix sort (Knuth 1998, section 5.2.5) by its first 22 bits, eleven at a time,
/// leaves hardly any order to be made by insertion. A column of 100,000 takes 8 ns a trial; as many bins as trials, which do not
/// fit into the first-level cache, took 14.
/// </remarks>
internal static class RankDealer
{
    /// <summary>Columns that <see cref="Deal"/> works in.</summary>
    internal const int ScratchColumns = 3;

    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;

    /// <summary>Of the 32 bits of a place, those that no digit holds.</summary>
    private const int RestBits = 32 - (2 * DigitBits);

    /// <summary>A place in the high half of a word, its trial in the low half.</summary>
    private const int TrialBits = 32;

    /// <summary>Equal scores take their values in the order of trials.</summary>
    /// <param name="values">One in each of as many equal strata of (0, 1); reordered.</param>
    /// <param name="scores">As many, padded to whole lanes.</param>
    /// <param name="scratch">At least <see cref="ScratchColumns"/>, each as long as the values; overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Deal(Span<double> values, ReadOnlySpan<double> scores, ReadOnlySpan<Memory<double>> scratch)
    {
        var sorted = Words(scratch[0], values.Length);
        var ascending = scratch[2].Span[..values.Length];
        Sort(scores, sorted, Words(scratch[1], values.Length));
        Ascend(values, ascending);
        for (var rank = 0; rank < sorted.Length; rank++)
        {
            values[(int)sorted[rank]] = ascending[rank];
        }
    }

    private static Span<ulong> Words(Memory<double> column, int count) =>
        MemoryMarshal.Cast<double, ulong>(column.Span[..count]);

    /// <summary>The trials, with their places above them, in the order of their scores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sort(ReadOnlySpan<double> scores, Span<ulong> sorted, Span<ulong> scratch)
    {
        Span<int> next = stackalloc int[2 * Digits];
        next.Clear();
        var low = next[..Digits];
        var high = next[Digits..];
        Place(scores, sorted);
        foreach (var word in sorted)
        {
            low[LowDigit(word)]++;
            high[HighDigit(word)]++;
        }

        Distribute(sorted, scratch, low, TrialBits + RestBits);
        Distribute(scratch, sorted, high, TrialBits + RestBits + DigitBits);
        Insert(sorted, scores);
    }

    private static int LowDigit(ulong word) => (int)(word >> (TrialBits + RestBits)) & (Digits - 1);

    private static int HighDigit(ulong word) => (int)(word >> (TrialBits + RestBits + DigitBits));

    /// <summary>Puts above each trial the first 32 bits of Φ of its score.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Place(ReadOnlySpan<double> scores, Span<ulong> words)
    {
        const double Places = 1L << 32;
        Span<double> eight = stackalloc double[Lanes.Count];
        for (var start = 0; start < words.Length; start += Lanes.Count)
        {
            var place = ReproducibleMath.NormalCdf(Lanes.Load(scores, start)) * Places;
            Lanes.Min(place, Places - 1).Store(eight, 0);
            for (var lane = 0; lane < Math.Min(Lanes.Count, words.Length - start); lane++)
            {
                words[start + lane] = ((ulong)(long)eight[lane] << TrialBits) | (uint)(start + lane);
            }
        }
    }

    /// <summary>Sorts by one digit; words with the same digit keep their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Distribute(ReadOnlySpan<ulong> source, Span<ulong> target, Span<int> next, int shift)
    {
        var start = 0;
        foreach (ref var place in next)
        {
            (place, start) = (start, start + place);
        }

        foreach (var word in source)
        {
            target[next[(int)(word >> shift) & (Digits - 1)]++] = word;
        }
    }

    /// <summary>Insertion sort: neighbours are nearly in order already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Insert(Span<ulong> sorted, ReadOnlySpan<double> scores)
    {
        for (var i = 1; i < sorted.Length; i++)
        {
            var word = sorted[i];
            var j = i - 1;
            while (j >= 0 && IsAfter(sorted[j], word, scores))
            {
                sorted[j + 1] = sorted[j];
                j--;
            }

            sorted[j + 1] = word;
        }
    }

    /// <summary>By place; of those in one place by score, then by trial.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAfter(ulong left, ulong right, ReadOnlySpan<double> scores)
    {
        if (left >> TrialBits != right >> TrialBits)
        {
            return left > right;
        }

        var difference = scores[(int)left] - scores[(int)right];
        return difference > 0 || (difference == 0 && left > right);
    }

    /// <summary>The values in ascending order: each belongs to the stratum in which it lies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Ascend(ReadOnlySpan<double> values, Span<double> ascending)
    {
        ascending.Clear();
        foreach (var value in values)
        {
            var stratum = Math.Min((int)(value * values.Length), values.Length - 1);
            if (ascending[stratum] > 0)
            {
                // Rounding took a value at a stratum's end for the next one's.
                values.CopyTo(ascending);
                ascending.Sort();
                return;
            }

            ascending[stratum] = value;
        }
    }
}
