using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>
/// Observed numbers, each alike; between order statistics the inverse CDF is linear (type 7 of Hyndman &amp; Fan 1996),
/// so the smallest and the largest observation are the ends.
/// </summary>
/// <param name="Observations">At least one, in any order.</param>
internal sealed record EmpiricalDistribution(IReadOnlyList<double> Observations) : Distribution
{
    private static readonly ConditionalWeakTable<EmpiricalDistribution, double[]> SortedObservations = [];

    internal override double? Expectation => MeanOverGaps((low, high) => 0.5 * (low + high));

    internal override double? Variance
    {
        get
        {
            var mean = Expectation!.Value;
            return MeanOverGaps((low, high) => MeanSquare(low - mean, high - mean));
        }
    }

    private double[] Sorted => SortedObservations.GetValue(this, static owner => [.. owner.Observations.Order()]);

    private int Gaps => Observations.Count - 1;

    [MethodImpl(Compile.Fully)]
    internal override void Transform(Span<double> values)
    {
        var sorted = Sorted;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = At(sorted, values[i]);
        }
    }

    /// <summary>Ties are an atom: the interval of uniforms on which the inverse CDF is level.</summary>
    internal override double CdfBelow(double x)
    {
        var sorted = Sorted;
        var smaller = sorted.TakeWhile(value => value < x).Count();
        return PositionBelow(sorted, smaller, x);
    }

    internal override double CdfAtMost(double x)
    {
        var sorted = Sorted;
        var smallerOrEqual = sorted.TakeWhile(value => value <= x).Count();
        return PositionBelow(sorted, smallerOrEqual, x);
    }

    public override string ToString() => FormattableString.Invariant($"empirical({Observations.Count} observations)");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double At(double[] sorted, double uniform)
    {
        var position = uniform * (sorted.Length - 1);
        var below = Math.Clamp((int)position, 0, sorted.Length - 1);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    private static double MeanSquare(double low, double high) => ((low * low) + (low * high) + (high * high)) / 3;

    /// <summary>Where the inverse CDF leaves the first <paramref name="count"/> observations behind on its way to x.</summary>
    private double PositionBelow(double[] sorted, int count, double x)
    {
        if (count == 0 || count == sorted.Length)
        {
            return count == 0 ? 0 : 1;
        }

        var low = sorted[count - 1];
        return (count - 1 + ((x - low) / (sorted[count] - low))) / Gaps;
    }

    private double MeanOverGaps(Func<double, double, double> meanOfGap)
    {
        var sorted = Sorted;
        return Gaps == 0 ? meanOfGap(sorted[0], sorted[0]) : sorted.Zip(sorted.Skip(1), meanOfGap).Average();
    }
}
