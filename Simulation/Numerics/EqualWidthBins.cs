using System.Numerics;
using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>
/// Bins of equal width for counting and collecting values, the first and the last of them without end. A larger value is
/// never in an earlier bin, whatever the rounding.
/// </summary>
internal readonly struct EqualWidthBins(double low, double high)
{
    /// <summary>A power of two: a bin's number is a mask's worth of bits.</summary>
    internal const int Count = 1024;

    private const int BinsAtOnce = 5;
    private const int ChunkLength = 256;

    private const double RoundingShift = 4503599627370496.0;

    private readonly double perUnit = (Count - 1) / (high - low);

    /// <summary>Whether the bins tell values apart: not for a width that is 0, subnormal or infinite.</summary>
    internal bool CanSeparate => double.IsNormal(perUnit);

    /// <summary>For each bin how many values lie in it and the bins before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void CountToEnds(ReadOnlySpan<double> values, Span<int> ends)
    {
        // Two tables, so that equal neighbours do not wait for each other's increment.
        Span<int> even = stackalloc int[Count];
        Span<int> odd = stackalloc int[Count];
        even.Clear();
        odd.Clear();
        // Numbers are made for many values before any is used: to load what was stored just before would stall.
        Span<ulong> chunk = stackalloc ulong[ChunkLength];
        int start = 0;
        for (; start + ChunkLength <= values.Length; start += ChunkLength)
        {
            for (int offset = 0; offset < ChunkLength; offset += Lanes.Count)
                Shifted(Lanes.Load(values, start + offset)).StoreBits(chunk[offset..]);
            for (int offset = 0; offset < ChunkLength; offset += 4)
            {
                even[Number(chunk[offset])]++;
                odd[Number(chunk[offset + 1])]++;
                even[Number(chunk[offset + 2])]++;
                odd[Number(chunk[offset + 3])]++;
            }
        }
        for (; start < values.Length; start++)
            even[NumberOf(values[start])]++;

        int end = 0;
        for (int bin = 0; bin < Count; bin++)
        {
            end += even[bin] + odd[bin];
            ends[bin] = end;
        }
    }

    /// <summary>
    /// Puts the values of some bins at those bins' targets and moves these on. Eight values at a time are compared with a few
    /// bins, because hardly any vector holds a wanted value.
    /// </summary>
    internal void Collect(
        ReadOnlySpan<double> values,
        ReadOnlySpan<int> wanted,
        Span<int> targets,
        Span<double> collected
    )
    {
        for (int first = 0; first < wanted.Length; first += BinsAtOnce)
            CollectFew(values, wanted[first..Math.Min(first + BinsAtOnce, wanted.Length)], targets, collected);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CollectFew(
        ReadOnlySpan<double> values,
        ReadOnlySpan<int> wanted,
        Span<int> targets,
        Span<double> collected
    )
    {
        Lanes first = wanted[0] + RoundingShift;
        Lanes second = wanted[Math.Min(1, wanted.Length - 1)] + RoundingShift;
        Lanes third = wanted[Math.Min(2, wanted.Length - 1)] + RoundingShift;
        Lanes fourth = wanted[Math.Min(3, wanted.Length - 1)] + RoundingShift;
        Lanes fifth = wanted[^1] + RoundingShift;
        int start = 0;
        for (; start + Lanes.Count <= values.Length; start += Lanes.Count)
        {
            Lanes shifted = Shifted(Lanes.Load(values, start));
            LaneMask isWanted = Lanes.AreEqual(shifted, first) | Lanes.AreEqual(shifted, second);
            isWanted |= Lanes.AreEqual(shifted, third) | Lanes.AreEqual(shifted, fourth);
            isWanted |= Lanes.AreEqual(shifted, fifth);
            for (uint lanes = isWanted.Bits; lanes != 0; lanes &= lanes - 1)
            {
                double value = values[start + BitOperations.TrailingZeroCount(lanes)];
                collected[targets[NumberOf(value)]++] = value;
            }
        }
        for (; start < values.Length; start++)
        {
            int bin = NumberOf(values[start]);
            if (wanted.Contains(bin))
                collected[targets[bin]++] = values[start];
        }
    }

    /// <summary>The bins' numbers as floating-point numbers so large that they stand in the low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes Shifted(Lanes values) => Lanes.Min(Lanes.Max((values - low) * perUnit, 0), Count - 1) + RoundingShift;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Number(ulong shiftedBits) => (int)(shiftedBits & (Count - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NumberOf(double value) => Number(BitConverter.DoubleToUInt64Bits(Shifted(value)[0]));
}
