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

    /// <summary>
    /// A curve that stays this many standard errors below another one's lower side is not drawn: it would be the highest
    /// once in millions of draws.
    /// </summary>
    private const double OutOfReach = 5;

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
        var (value, spread) = Value(fit);
        var drawn = CurveError(fit);
        var own = _isStratified ? 0 : spread * spread / draws.Length;
        return new VoiFigure(value, Math.Sqrt((drawn * drawn) + own));
    }

    /// <summary>The same without its error.</summary>
    internal double Value(ReadOnlySpan<double> draws)
    {
        var input = RankedInput.Of(draws);
        return input.IsConstant ? 0 : Value(Fit(input)).Value;
    }

    /// <summary>
    /// Half of what the even trials alone and the odd ones alone differ by. The error of a fit allows neither for how much it was smoothed,
    /// which the same trials decided, nor for a trial far out on which a curve may hang, and which is in one half only.
    /// </summary>
    internal double Disagreement(ReadOnlySpan<double> draws) =>
        Math.Abs(HalfValue(draws, first: 0) - HalfValue(draws, first: 1)) / 2;

    private double HalfValue(ReadOnlySpan<double> draws, int first)
    {
        var advantages = _advantages.Select(advantage => EverySecond(advantage, first)).ToList();
        return new InputRegression(advantages, _isStratified, _normals).Value(EverySecond(draws, first));
    }

    private static double[] EverySecond(ReadOnlySpan<double> column, int first)
    {
        var half = new double[(column.Length - first + 1) / 2];
        for (var i = 0; i < half.Length; i++)
        {
            half[i] = column[first + (2 * i)];
        }

        return half;
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

    private static (double Value, double Spread) Value(SplineFit fit)
    {
        var curves = Enumerable.Range(0, fit.Strategies).Select(fit.Curve).ToArray();
        var best = curves.MaxBy(curve => Mean(curve, fit.Design.Weights))!;
        var gains = best.Select((value, bin) => Highest(curves, bin) - value).ToArray();
        var mean = Mean(gains, fit.Design.Weights);
        var squares = Mean([.. gains.Select(gain => (gain - mean) * (gain - mean))], fit.Design.Weights);
        return (mean, Math.Sqrt(squares));
    }

    private double CurveError(SplineFit fit)
    {
        var covariance = ResidualCovariance(fit);
        if (!covariance.Enumerate().All(double.IsFinite))
        {
            return double.NaN;
        }

        var drawn = new DrawnCurves(fit, WithinReach(fit, covariance), Root(covariance));
        var normals = _normals(Curves * drawn.NormalsEach);
        var values = new double[Curves];
        for (var draw = 0; draw < Curves; draw++)
        {
            var curves = drawn.Draw(normals.AsSpan(draw * drawn.NormalsEach, drawn.NormalsEach));
            values[draw] = Gain(curves, fit.Design.Weights);
        }

        return Moments.Of(values).StandardDeviation ?? 0;
    }

    /// <summary>The strategies whose curve might be the highest somewhere.</summary>
    private static List<int> WithinReach(SplineFit fit, DenseMatrix covariance)
    {
        var curves = Enumerable.Range(0, fit.Strategies).Select(fit.Curve).ToArray();
        var reaches = curves.Select((_, s) => fit.CurveErrors(s, covariance[s, s], OutOfReach)).ToArray();
        var lowest = Enumerable
            .Range(0, fit.Design.Weights.Length)
            .Select(bin => Enumerable.Range(0, curves.Length).Max(s => curves[s][bin] - reaches[s][bin]))
            .ToArray();
        return
        [
            .. Enumerable
                .Range(0, curves.Length)
                .Where(s => lowest.Where((low, bin) => curves[s][bin] + reaches[s][bin] >= low).Any()),
        ];
    }

    private static double Gain(double[][] curves, double[] weights)
    {
        var expected = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            expected += weights[i] * Highest(curves, i);
        }

        return expected - curves.Max(curve => Mean(curve, weights));
    }

    private static double Mean(double[] curve, double[] weights) => Dot(curve, weights);

    private static double Highest(double[][] curves, int place)
    {
        var highest = curves[0][place];
        for (var s = 1; s < curves.Length; s++)
        {
            highest = Math.Max(highest, curves[s][place]);
        }

        return highest;
    }

    /// <summary>Of the residuals between strategies, USD²; that of the recommended one is 0.</summary>
    private DenseMatrix ResidualCovariance(SplineFit fit) =>
        DenseMatrix.Create(fit.Strategies, fit.Strategies, (s, t) => fit.ResidualCovariance(s, t, _products[s, t]));

    private static Matrix<double> Root(DenseMatrix covariance)
    {
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
