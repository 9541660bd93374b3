using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>
/// Sums and counts over whole columns, eight lanes at a time and in a fixed order, so that equal columns give equal bits.
/// </summary>
internal static class ColumnAlgebra
{
    /// <summary>The scalar product of two columns of the same length.</summary>
    [MethodImpl(Compile.Fully)]
    internal static double Dot(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        Debug.Assert(first.Length == second.Length, "The columns have the same length.");
        var (sum, start) = (Lanes.Zero, 0);
        for (; start + Lanes.Count <= first.Length; start += Lanes.Count)
        {
            sum = Lanes.FusedMultiplyAdd(Lanes.Load(first, start), Lanes.Load(second, start), sum);
        }

        var rest = 0.0;
        for (; start < first.Length; start++)
        {
            rest += first[start] * second[start];
        }

        return Lanes.Sum(sum) + rest;
    }

    /// <summary>Adds a multiple of one column to another of the same length.</summary>
    [MethodImpl(Compile.Fully)]
    internal static void AddMultiple(ReadOnlySpan<double> summand, double times, Span<double> sum)
    {
        Debug.Assert(summand.Length == sum.Length, "The columns have the same length.");
        var start = 0;
        for (; start + Lanes.Count <= sum.Length; start += Lanes.Count)
        {
            Lanes.FusedMultiplyAdd(Lanes.Load(summand, start), times, Lanes.Load(sum, start)).Store(sum, start);
        }

        for (; start < sum.Length; start++)
        {
            sum[start] += summand[start] * times;
        }
    }

    /// <summary>How many values are below the pivot, and how many are not above it.</summary>
    [MethodImpl(Compile.Fully)]
    internal static (int Below, int UpTo) CountAround(double pivot, ReadOnlySpan<double> values)
    {
        var (below, upTo, start) = (0, 0, 0);
        Lanes eightTimes = pivot;
        for (; start + Lanes.Count <= values.Length; start += Lanes.Count)
        {
            var eight = Lanes.Load(values, start);
            below += LaneSelection.CountBelow(eight, eightTimes);
            upTo += Lanes.Count - LaneSelection.CountAbove(eight, eightTimes);
        }

        for (; start < values.Length; start++)
        {
            below += values[start] < pivot ? 1 : 0;
            upTo += values[start] <= pivot ? 1 : 0;
        }

        return (below, upTo);
    }
}
