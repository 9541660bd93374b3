using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using Simulation.Numerics;

namespace Simulation.Analysis.ValueOfInformation;

/// <summary>
/// What one input is worth knowing, from the trials of an ordinary run (Strong, Oakley &amp; Brennan 2014): each strategy's
/// advantage over the recommended one is smoothed over the input by a penalised cubic spline, the curve is what one would
/// expect of the strategy knowing the input, and the value is the mean of the highest curve less the highest mean. The
/// standard error is that of the value over curves drawn from the fit's own distribution, in which strategies vary
/// together as their residuals do. Unlike there, the input is put on the scale of normal scores, and the spread of the
/// input's own draws is added to the error where they are not stratified.
/// </summary>
internal sealed class InputRegression
{
    /// <summary>Curves drawn for a standard error, which is then good to about 5%.</summary>
    private const int Curves = 200;

    /// <summary>Places at which drawn curves are compared.</summary>
    private const int CurvePlaces = 128;

    private readonly IReadOnlyList<double[]> _advantages;
    private readonly bool _isStratified;
    private readonly Func<int, double[]> _normals;
    private readonly double[,] _products;
    private (SplineDesign Design, SplineSmoothing Smoothing)? _untied;

    /// <param name="advantages">[strategies][trials] value less the recommended strategy's in the same trial, USD, finite.</param>
    /// <param name="isStratified">Whether each input's draws fill equal strata.</param>
    /// <param name="normals">As many independent standard normals as it is asked for, always the same ones.</param>
    internal InputRegression(IReadOnlyList<double[]> advantages, bool isStratified, Func<int, double[]> normals)
    {
        _advantages = advantages;
        _isStratified = isStratified;
        _normals = normals;
        _products = new double[advantages.Count, advantages.Count];
        for (var s = 0; s < advantages.Count; s++)
        {
            for (var t = 0; t <= s; t++)
            {
                _products[s, t] = _products[t, s] = Dot(advantages[s], advantages[t]);
            }
        }
    }

    /// <summary>The value of knowing an input, never negative.</summary>
    internal VoiFigure Estimate(ReadOnlySpan<double> draws)
    {
        var input = RankedInput.Of(draws);
        if (input.IsConstant)
        {
            return new VoiFigure(0, 0);
        }

        var fit = Fit(input);
        var (value, spread) = Value(fit, input.Scores);
        var drawn = CurveError(fit, PlaceBins.Of(input.Scores, CurvePlaces));
        var own = _isStratified ? 0 : spread * spread / draws.Length;
        return new VoiFigure(value, Math.Sqrt((drawn * drawn) + own));
    }

    /// <summary>The same without its error.</summary>
    internal double Value(ReadOnlySpan<double> draws)
    {
        var input = RankedInput.Of(draws);
        return input.IsConstant ? 0 : Value(Fit(input), input.Scores).Value;
    }

    private SplineFit Fit(RankedInput input)
    {
        var (design, smoothing) = DesignOf(input);
        var projections = _advantages.Select(advantage => design.Project(advantage, input.Order)).ToArray();
        var penalties = projections.Select((projection, s) => smoothing.Choose(projection, _products[s, s]));
        return new SplineFit(design, smoothing, projections, [.. penalties]);
    }

    private (SplineDesign Design, SplineSmoothing Smoothing) DesignOf(RankedInput input)
    {
        if (input.HasTies)
        {
            var own = new SplineDesign(input.Scores);
            return (own, new SplineSmoothing(own));
        }

        if (_untied is not { } shared)
        {
            var design = new SplineDesign(input.Scores);
            shared = (design, new SplineSmoothing(design));
            _untied = shared;
        }

        return shared;
    }

    private static (double Value, double Spread) Value(SplineFit fit, double[] places)
    {
        var curves = new double[fit.Strategies][];
        for (var s = 0; s < curves.Length; s++)
        {
            curves[s] = new double[places.Length];
            fit.Design.Evaluate(fit.Components(s), places, curves[s]);
        }

        var best = Enumerable.Range(0, curves.Length).MaxBy(s => curves[s].Average());
        var gains = new double[places.Length];
        for (var i = 0; i < gains.Length; i++)
        {
            gains[i] = Highest(curves, i) - curves[best][i];
        }

        var moments = Moments.Of(gains);
        return (moments.Mean, moments.StandardDeviation ?? 0);
    }

    private double CurveError(SplineFit fit, PlaceBins bins)
    {
        var components = fit.Design.DataWeights.Count;
        var normals = _normals(Curves * fit.Strategies * components);
        var root = ResidualRoot(fit);
        var curves = fit.Penalties.Select(_ => new double[bins.Places.Length]).ToArray();
        var values = new double[Curves];
        for (var draw = 0; draw < Curves; draw++)
        {
            var noise =
                root
                * DenseMatrix.OfColumnMajor(
                    fit.Strategies,
                    components,
                    normals.AsSpan(draw * fit.Strategies * components, fit.Strategies * components).ToArray()
                );
            for (var s = 0; s < curves.Length; s++)
            {
                fit.Design.Evaluate(fit.Drawn(s, noise), bins.Places, curves[s]);
            }

            values[draw] = Gain(curves, bins.Weights);
        }

        return Moments.Of(values).StandardDeviation ?? 0;
    }

    private static double Gain(double[][] curves, double[] weights)
    {
        var expected = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            expected += weights[i] * Highest(curves, i);
        }

        return expected - curves.Max(curve => curve.Zip(weights, (value, weight) => value * weight).Sum());
    }

    private static double Highest(double[][] curves, int place)
    {
        var highest = curves[0][place];
        for (var s = 1; s < curves.Length; s++)
        {
            highest = Math.Max(highest, curves[s][place]);
        }

        return highest;
    }

    /// <summary>A root of the residuals' covariance between strategies; that of the recommended one is 0.</summary>
    private Matrix<double> ResidualRoot(SplineFit fit)
    {
        var covariance = DenseMatrix.Create(
            fit.Strategies,
            fit.Strategies,
            (s, t) => fit.ResidualCovariance(s, t, _products[s, t])
        );
        var eigen = covariance.Evd(Symmetricity.Symmetric);
        var roots = eigen.EigenValues.Select(value => Math.Sqrt(Math.Max(value.Real, 0))).ToArray();
        return eigen.EigenVectors * DenseMatrix.OfDiagonalArray(roots);
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
