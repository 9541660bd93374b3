using System.Diagnostics;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Simulation.Numerics;

/// <summary>
/// Places at which a penalised spline is fitted, in the basis in which data and penalty are both diagonal (Demmler &amp;
/// Reinsch 1975): component j has the weight τ_j in the data and 1 − τ_j in the penalty. Everything that smoothing needs is
/// then a sum over components, so one design serves any number of responses and any amount of smoothing.
/// </summary>
internal sealed class SplineDesign
{
    /// <summary>Enough for curves with a handful of turns; the penalty takes what is too many.</summary>
    private const int Segments = 20;

    /// <summary>A component with less penalty than this is one of the straight lines, which bear none.</summary>
    private const double NoPenalty = 1e-9;

    /// <summary>Bins of places at which curves are compared: on normal scores a twenty-fifth of a standard deviation each.</summary>
    private const int Bins = 200;

    private readonly CubicSplineBasis _basis;
    private readonly int[] _firsts;
    private readonly double[] _values;
    private readonly Matrix<double> _toSplines;
    private readonly double[][] _curves;

    /// <param name="places">In ascending order, at least two different ones.</param>
    internal SplineDesign(double[] places)
    {
        Debug.Assert(places[^1] > places[0], "A line needs two places.");
        _basis = new CubicSplineBasis(places[0], places[^1], Segments);
        _firsts = new int[places.Length];
        _values = new double[places.Length * CubicSplineBasis.Overlap];
        for (var i = 0; i < places.Length; i++)
        {
            _firsts[i] = _basis.Evaluate(places[i], ValuesAt(i));
        }

        var gram = Gram();
        var roughness = DenseMatrix.OfArray(_basis.Roughness());
        roughness *= gram.Trace() / roughness.Trace();
        var factor = (gram + roughness).Cholesky().Factor;
        var half = factor.Solve(factor.Solve(gram).Transpose());
        var eigen = ((half + half.Transpose()) / 2).Evd(Symmetricity.Symmetric);
        DataWeights = [.. eigen.EigenValues.Select(value => Math.Clamp(value.Real, 0, 1))];
        _toSplines = factor.Transpose().Solve(eigen.EigenVectors);
        PenaltyWeights = [.. DataWeights.Select(weight => 1 - weight < NoPenalty ? 0 : 1 - weight)];
        var bins = PlaceBins.Of(places, Bins);
        Weights = [.. bins.Weights, .. new double[-bins.Weights.Length & (Lanes.Count - 1)]];
        double[] padding = [.. Enumerable.Repeat(bins.Places[^1], Weights.Length - bins.Places.Length)];
        _curves = CurvesAt([.. bins.Places, .. padding]);
    }

    /// <summary>Places, repeated ones included.</summary>
    internal int Count => _firsts.Length;

    /// <summary>[bins] the share of places in each bin of places; those that fill up the last lanes hold none.</summary>
    internal double[] Weights { get; }

    /// <summary>τ_j, by rising weight.</summary>
    internal IReadOnlyList<double> DataWeights { get; }

    /// <summary>1 − τ_j, and exactly 0 for the straight lines.</summary>
    internal IReadOnlyList<double> PenaltyWeights { get; }

    /// <summary>A response's products with the components.</summary>
    /// <param name="response">In the order of the places.</param>
    /// <param name="order">Where each place's number stands in the response.</param>
    internal double[] Project(ReadOnlySpan<double> response, ReadOnlySpan<int> order)
    {
        Debug.Assert(response.Length == Count && order.Length == Count, "One number a place.");
        var products = new double[_basis.Count];
        for (var i = 0; i < order.Length; i++)
        {
            var number = response[order[i]];
            var own = products.AsSpan(_firsts[i], CubicSplineBasis.Overlap);
            var values = ValuesAt(i);
            for (var k = 0; k < own.Length; k++)
            {
                own[k] += values[k] * number;
            }
        }

        return [.. _toSplines.TransposeThisAndMultiply(DenseVector.OfArray(products))];
    }

    /// <summary>The curve with these components, at the means of the bins.</summary>
    /// <param name="components">As many as <see cref="DataWeights"/>.</param>
    /// <param name="curve">[bins]; written.</param>
    [MethodImpl(Compile.Fully)]
    internal void Evaluate(ReadOnlySpan<double> components, Span<double> curve)
    {
        for (var bin = 0; bin < curve.Length; bin += Lanes.Count)
        {
            var sum = Lanes.Zero;
            for (var j = 0; j < components.Length; j++)
            {
                sum += components[j] * Lanes.Load(_curves[j], bin);
            }

            sum.Store(curve, bin);
        }
    }

    /// <summary>[bins] what one component adds to the curve at the mean of each bin.</summary>
    internal ReadOnlySpan<double> CurveOf(int component) => _curves[component];

    /// <summary>The curve with these components, at places of one's own choosing.</summary>
    /// <param name="components">As many as <see cref="DataWeights"/>.</param>
    /// <param name="places">Within the design's.</param>
    /// <param name="curve">As many as places; written.</param>
    internal void Evaluate(double[] components, ReadOnlySpan<double> places, Span<double> curve)
    {
        var coefficients = _toSplines * DenseVector.OfArray(components);
        Span<double> values = stackalloc double[CubicSplineBasis.Overlap];
        for (var i = 0; i < places.Length; i++)
        {
            var first = _basis.Evaluate(places[i], values);
            var sum = 0.0;
            for (var k = 0; k < values.Length; k++)
            {
                sum += values[k] * coefficients[first + k];
            }

            curve[i] = sum;
        }
    }

    private Span<double> ValuesAt(int place) =>
        _values.AsSpan(place * CubicSplineBasis.Overlap, CubicSplineBasis.Overlap);

    /// <summary>[components][places].</summary>
    private double[][] CurvesAt(double[] places)
    {
        var curves = new double[_basis.Count][];
        for (var j = 0; j < curves.Length; j++)
        {
            var unit = new double[_basis.Count];
            unit[j] = 1;
            curves[j] = new double[places.Length];
            Evaluate(unit, places, curves[j]);
        }

        return curves;
    }

    private DenseMatrix Gram()
    {
        var gram = new DenseMatrix(_basis.Count, _basis.Count);
        for (var place = 0; place < _firsts.Length; place++)
        {
            var first = _firsts[place];
            var values = ValuesAt(place);
            for (var i = 0; i < values.Length; i++)
            {
                for (var j = 0; j < values.Length; j++)
                {
                    gram[first + i, first + j] += values[i] * values[j];
                }
            }
        }

        return gram;
    }
}
