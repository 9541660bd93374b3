using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Simulation.Numerics;

namespace Simulation.Sampling;

/// <summary>
/// Deals the values of a column out in the order of scores that are about standard normal: the lowest value goes to the
/// trial of the lowest score.
/// </summary>
/// <remarks>
/// A radix sort (Knuth 1998, section 5.2.5) by the first 22 bits of a place that rises about as Φ does, eleven at a time, leaves
/// hardly any order to be made by insertion. A column of 100,000 takes 6 ns a trial; as many bins as trials, which do not
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
    [MethodImpl(Compile.Fully)]
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
    [MethodImpl(Compile.Fully)]
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

    /// <summary>
    /// Puts above each trial a place: 32 bits that rise with the score, by a polynomial (Perlin 2002) from −5.2 to 5.2, where all
    /// but one in five million scores are. It is up to 2.3 times as steep as Φ is flat, no hindrance to a sort by 22 bits of it.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    private static void Place(ReadOnlySpan<double> scores, Span<ulong> words)
    {
        const double Reach = 5.2;
        const double LargestPlace = 1 - 2.2204460492503131e-16;
        const int ExponentAndSign = 12;
        var placeBits = Vector512.Create(ulong.MaxValue << TrialBits);
        var trials = Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7);
        Span<ulong> last = stackalloc ulong[Lanes.Count];
        for (var start = 0; start < words.Length; start += Lanes.Count)
        {
            var t = Lanes.Clamp01(Lanes.FusedMultiplyAdd(Lanes.Load(scores, start), 0.5 / Reach, 0.5));
            var rising = Lanes.FusedMultiplyAdd(t, Lanes.FusedMultiplyAdd(t, 6, -15), 10) * (t * t * t);
            var bits = (Lanes.Min(rising, LargestPlace) + 1).Vector.AsUInt64();
            var eight = ((bits << ExponentAndSign) & placeBits) | trials;
            trials += Vector512.Create((ulong)Lanes.Count);
            if (start + Lanes.Count <= words.Length)
            {
                eight.CopyTo(words[start..]);
            }
            else
            {
                eight.CopyTo(last);
                last[..(words.Length - start)].CopyTo(words[start..]);
            }
        }
    }

    /// <summary>Sorts by one digit; words with the same digit keep their order.</summary>
    [MethodImpl(Compile.Fully)]
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
    [MethodImpl(Compile.Fully)]
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
    [MethodImpl(Compile.Fully)]
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
