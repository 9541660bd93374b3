using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Simulation.Numerics;

namespace Simulation.Engine.Columns;

/// <summary>A quarter of every trial, or none, a byte each: a horizon has fewer quarters than a byte has numbers.</summary>
internal sealed class QuarterColumn(int paddedTrials)
{
    private const byte Never = byte.MaxValue;

    private readonly byte[] _quarters = new byte[paddedTrials];

    /// <summary>+∞ where it never comes.</summary>
    internal double this[int trial] => _quarters[trial] == Never ? double.PositiveInfinity : _quarters[trial];

    /// <param name="trial">The first of eight.</param>
    /// <param name="quarters">Whole numbers from 0, or +∞.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Store(int trial, in Lanes quarters)
    {
        MemoryMarshal.Write(_quarters.AsSpan(trial, Lanes.Count), Lanes.Min(quarters, Never).ToBytes());
    }

    /// <summary>The first trials as numbers, +∞ where it never comes.</summary>
    internal double[] Numbers(int trials)
    {
        var numbers = new double[trials];
        for (var trial = 0; trial < trials; trial++)
        {
            numbers[trial] = this[trial];
        }

        return numbers;
    }

    /// <summary>In which share of the first trials it comes at all.</summary>
    internal double ShareOfAny(int trials) => (double)(trials - _quarters.AsSpan(0, trials).Count(Never)) / trials;

    /// <summary>The median of the first trials; none if that, or either middle trial of an even number, is never.</summary>
    internal double? Median(int trials)
    {
        var quarters = _quarters.AsSpan(0, trials);
        if (trials - quarters.Count(Never) <= trials / 2)
        {
            return null;
        }

        Span<int> counts = stackalloc int[Never + 1];
        Count(quarters, counts);
        return 0.5 * (AtRank(counts, (trials - 1) / 2) + AtRank(counts, trials / 2));
    }

    /// <summary>In how many trials it comes in each quarter, in the last place: in how many never.</summary>
    [MethodImpl(Compile.Fully)]
    private static void Count(ReadOnlySpan<byte> quarters, Span<int> counts)
    {
        // Four tables, so that equal neighbours do not wait for each other's increment.
        Span<int> tables = stackalloc int[4 * (Never + 1)];
        tables.Clear();
        var trial = 0;
        for (; trial + 4 <= quarters.Length; trial += 4)
        {
            tables[4 * quarters[trial]]++;
            tables[(4 * quarters[trial + 1]) + 1]++;
            tables[(4 * quarters[trial + 2]) + 2]++;
            tables[(4 * quarters[trial + 3]) + 3]++;
        }

        for (; trial < quarters.Length; trial++)
        {
            tables[4 * quarters[trial]]++;
        }

        for (var quarter = 0; quarter < counts.Length; quarter++)
        {
            var place = 4 * quarter;
            counts[quarter] = tables[place] + tables[place + 1] + tables[place + 2] + tables[place + 3];
        }
    }

    private static int AtRank(ReadOnlySpan<int> counts, int rank)
    {
        var quarter = 0;
        for (var below = counts[0]; below <= rank; below += counts[quarter])
        {
            quarter++;
        }

        return quarter;
    }
}
