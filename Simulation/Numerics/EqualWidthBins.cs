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

    private const double RoundingShift = 4503599627370496.0;

    private readonly double perUnit = (Count - 1) / (high - low);

    /// <summary>Whether the bins tell values apart: not for a width that is 0, subnormal or infinite.</summary>
    internal bool CanSeparate => double.IsNormal(perUnit);

    /// <summary>For each bin how many values lie in it and the bins before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void CountToEnds(ReadOnlySpan<double> values, Span<int> ends)
    {
        // Two tables, so that equal neighbours do not wait for each other's increment.
        Span<int> counts = stackalloc int[2 * Count];
        counts.Clear();
        Span<ulong> chunk = stackalloc ulong[Lanes.Count];
        int start = 0;
        for (; start + Lanes.Count <= values.Length; start += Lanes.Count)
        {
            Shifted(Lanes.Load(values, start)).StoreBits(chunk);
            counts[2 * Number(chunk[0])]++;
            counts[2 * Number(chunk[1]) + 1]++;
            counts[2 * Number(chunk[2])]++;
            counts[2 * Number(chunk[3]) + 1]++;
            counts[2 * Number(chunk[4])]++;
            counts[2 * Number(chunk[5]) + 1]++;
            counts[2 * Number(chunk[6])]++;
            counts[2 * Number(chunk[7]) + 1]++;
        }
        for (; start < values.Length; start++)
            counts[2 * NumberOf(values[start])]++;

        int end = 0;
        for (int bin = 0; bin < Count; bin++)
        {
            end += counts[2 * bin] + counts[2 * bin + 1];
            ends[bin] = end;
        }
    }

    /// <summary>Puts each value at its bin's target and moves that on by one; a negative target leaves the bin out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Collect(ReadOnlySpan<double> values, Span<int> targets, Span<double> collected)
    {
        Span<int> next = targets[..Count];
        Span<ulong> chunk = stackalloc ulong[Lanes.Count];
        int start = 0;
        for (; start + Lanes.Count <= values.Length; start += Lanes.Count)
        {
            Shifted(Lanes.Load(values, start)).StoreBits(chunk);
            for (int lane = 0; lane < Lanes.Count; lane++)
            {
                ref int target = ref next[Number(chunk[lane])];
                if (target >= 0)
                    collected[target++] = values[start + lane];
            }
        }
        for (; start < values.Length; start++)
        {
            ref int target = ref next[NumberOf(values[start])];
            if (target >= 0)
                collected[target++] = values[start];
        }
    }

    /// <summary>The bins' numbers as floating-point numbers so large that they stand in the low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes Shifted(Lanes values) => Lanes.Min(Lanes.Max((values - low) * perUnit, 0), Count - 1) + RoundingShift;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Number(ulong shiftedBits) => (int)(shiftedBits & (Count - 1));

    private int NumberOf(double value) => Number(BitConverter.DoubleToUInt64Bits(Shifted(value)[0]));
}
