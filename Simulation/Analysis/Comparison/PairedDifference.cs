using System.Diagnostics;
using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Analysis.Comparison;

/// <summary>The difference of two columns on common random numbers, taken trial by trial.</summary>
internal static class PairedDifference
{
    /// <summary>Half the width of a 95% interval in standard errors.</summary>
    internal const double IntervalStandardErrors = 1.959964;

    /// <summary>Mean of <paramref name="minuend"/> − <paramref name="subtrahend"/>; no error and no interval at one trial.</summary>
    internal static Margin Of(ReadOnlySpan<double> minuend, ReadOnlySpan<double> subtrahend) =>
        Of(Column(minuend, subtrahend));

    /// <summary>Mean of differences that are taken already.</summary>
    internal static Margin Of(ReadOnlySpan<double> difference)
    {
        var moments = Moments.Of(difference);
        var error = moments.StandardDeviation / Math.Sqrt(difference.Length);
        var halfWidth = IntervalStandardErrors * error;
        return new Margin(moments.Mean, error, moments.Mean - halfWidth, moments.Mean + halfWidth);
    }

    /// <summary>The difference in every trial.</summary>
    internal static double[] Column(ReadOnlySpan<double> minuend, ReadOnlySpan<double> subtrahend)
    {
        var difference = new double[minuend.Length];
        Fill(minuend, subtrahend, difference);
        return difference;
    }

    /// <summary>The same into memory of somebody's own, for as many of the first trials as it has places.</summary>
    [MethodImpl(Compile.Fully)]
    internal static void Fill(ReadOnlySpan<double> minuend, ReadOnlySpan<double> subtrahend, Span<double> difference)
    {
        Debug.Assert(minuend.Length == subtrahend.Length, "Pairs are of the same trials.");
        Debug.Assert(difference.Length <= minuend.Length, "Every place is of a trial.");
        var i = 0;
        for (; i + Lanes.Count <= difference.Length; i += Lanes.Count)
        {
            (Lanes.Load(minuend, i) - Lanes.Load(subtrahend, i)).Store(difference, i);
        }

        for (; i < difference.Length; i++)
        {
            difference[i] = minuend[i] - subtrahend[i];
        }
    }
}
