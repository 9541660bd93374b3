using System.Diagnostics;
using Simulation.Numerics;

namespace Simulation.Analysis.Sensitivity;

/// <summary>
/// First-order and total Sobol indices from a quantity at the points A, at B, and at A with one factor taken from B, by
/// Jansen's estimators (Jansen 1999; Saltelli et al. 2010, table 2, rows b and f):
/// S = 1 − E[(B − AB)²] / 2V, T = E[(A − AB)²] / 2V, with the variance V of A and B together.
/// </summary>
internal sealed class JansenIndices
{
    private const int Count = 0;
    private const int SumA = 1;
    private const int SquaresA = 2;
    private const int SumB = 3;
    private const int SquaresB = 4;
    private const int OwnDifference = 5;
    private const int OtherDifference = 6;
    private const int SumsCount = 7;

    private readonly double[] _a;
    private readonly double[] _b;
    private readonly double _center;
    private readonly BlockBootstrap _bootstrap;

    /// <param name="a">The quantity at the points A.</param>
    /// <param name="b">The quantity at the points B, as many.</param>
    /// <param name="bootstrap">Over the points.</param>
    internal JansenIndices(double[] a, double[] b, BlockBootstrap bootstrap)
    {
        Debug.Assert(a.Length == b.Length, "A and B have the same number of points.");
        (_a, _b, _bootstrap) = (a, b, bootstrap);
        _center = 0.5 * (Moments.Of(a).Mean + Moments.Of(b).Mean);
        Variance = VarianceOf(BlockBootstrap.Total(SumsOf(a)));
    }

    /// <summary>Of the quantity, over A and B together.</summary>
    internal double Variance { get; }

    /// <param name="ab">The quantity at the points A with one factor taken from B.</param>
    internal (Estimate First, Estimate Total) Of(ReadOnlySpan<double> ab)
    {
        var sums = SumsOf(ab);
        return (Estimated(Measure.FirstOrder, FirstOf), Estimated(Measure.Total, TotalOf));

        Estimate Estimated(Measure measure, StatisticOf statistic) =>
            new(measure, statistic(BlockBootstrap.Total(sums)), _bootstrap.StandardError(sums, statistic), Floor: null);
    }

    private double[][] SumsOf(ReadOnlySpan<double> ab)
    {
        var sums = _bootstrap.Sums(SumsCount);
        for (var block = 0; block < sums.Length; block++)
        {
            for (var i = _bootstrap.Start(block); i < _bootstrap.Start(block + 1); i++)
            {
                Add(sums[block], _a[i] - _center, _b[i] - _center, ab[i] - _center);
            }
        }

        return sums;
    }

    private static void Add(double[] sums, double a, double b, double ab)
    {
        sums[Count]++;
        sums[SumA] += a;
        sums[SquaresA] += a * a;
        sums[SumB] += b;
        sums[SquaresB] += b * b;
        sums[OwnDifference] += (b - ab) * (b - ab);
        sums[OtherDifference] += (a - ab) * (a - ab);
    }

    private static double FirstOf(double[] sums)
    {
        var variance = VarianceOf(sums);
        return variance > 0 ? 1 - (sums[OwnDifference] / (2 * sums[Count] * variance)) : 0;
    }

    private static double TotalOf(double[] sums)
    {
        var variance = VarianceOf(sums);
        return variance > 0 ? sums[OtherDifference] / (2 * sums[Count] * variance) : 0;
    }

    private static double VarianceOf(double[] sums)
    {
        var both = 2 * sums[Count];
        var sum = sums[SumA] + sums[SumB];
        return (sums[SquaresA] + sums[SquaresB] - (sum * sum / both)) / (both - 1);
    }
}
