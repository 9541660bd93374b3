using FluentAssertions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using Simulation.Numerics;
using Simulation.Tests.Model;
using Xunit;

namespace Simulation.Tests.Numerics;

/// <summary>Penalised splines against the matrices that define them.</summary>
public sealed class SplineDesignTests
{
    private const int Count = 80;
    private const int Segments = 20;
    private const double Rounding = 1e-7;

    private static readonly double[] Places = MakePlaces();
    private static readonly int[] Order = [.. Enumerable.Range(0, Count)];

    [Fact]
    public void Splines_sum_to_one_everywhere_and_are_smooth_at_knots()
    {
        const double Step = 1e-6;
        var basis = new CubicSplineBasis(-2, 3, segments: 5);
        for (var x = -2.0; x <= 3; x += 0.0625)
        {
            Row(basis, x).Sum().Should().BeApproximately(1, 1e-14);
            var (before, after) = (Row(basis, Math.Max(-2, x - Step)), Row(basis, Math.Min(3, x + Step)));
            before.Zip(after).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 3 * Step);
        }
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1)]
    [InlineData(1e6)]
    public void A_fit_is_the_solution_of_the_penalised_normal_equations(double penalty)
    {
        var y = Response(new TestNumbers(1));
        var (design, smoothing) = Design();
        var projection = design.Project(y, Order);
        var components = projection.Select((product, j) => product / smoothing.Precision(j, penalty)).ToArray();
        var fitted = new double[Count];
        design.Evaluate(components, Places, fitted);

        var b = Matrix();
        var roughness = Roughness();
        var gram = b.TransposeThisAndMultiply(b);
        var weight = penalty * gram.Trace() / roughness.Trace();
        var expected = b * (gram + (weight * roughness)).Solve(b.TransposeThisAndMultiply(DenseVector.OfArray(y)));
        fitted.Zip(expected).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < Rounding);
    }

    [Fact]
    public void A_straight_line_bears_no_penalty()
    {
        var (design, smoothing) = Design();
        double[] line = [.. Places.Select(x => 3 - (2 * x))];
        var projection = design.Project(line, Order);
        var fitted = new double[Count];
        design.Evaluate([.. projection.Select((c, j) => c / smoothing.Precision(j, 1e9))], Places, fitted);

        fitted.Zip(line).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < Rounding);
        design.PenaltyWeights.Count(weight => weight == 0).Should().Be(2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_penalty_chosen_has_the_highest_restricted_likelihood(ulong seed)
    {
        const double Ratio = 1.584893192461113;
        const double Tie = 1e-6;
        var y = Response(new TestNumbers(seed));
        var (design, smoothing) = Design();
        var chosen = smoothing.Choose(design.Project(y, Order), y.Sum(value => value * value));

        var here = Deviance(y, chosen);
        chosen.Should().BeInRange(1e-8, 1e8);
        here.Should().BeLessThanOrEqualTo(Deviance(y, chosen * Ratio) + Tie);
        here.Should().BeLessThanOrEqualTo(Deviance(y, chosen / Ratio) + Tie);
    }

    [Fact]
    public void Places_that_repeat_leave_splines_without_data_and_the_fit_goes_through_their_means()
    {
        var design = new SplineDesign([-1, -1, -1, 1, 1]);
        var smoothing = new SplineSmoothing(design);
        double[] y = [1, 2, 3, 10, 20];
        var projection = design.Project(y, [0, 1, 2, 3, 4]);
        var fitted = new double[2];
        design.Evaluate([.. projection.Select((c, j) => c / smoothing.Precision(j, 1))], [-1, 1], fitted);

        fitted[0].Should().BeApproximately(2, Rounding);
        fitted[1].Should().BeApproximately(15, Rounding);
    }

    /// <summary>−2 log restricted likelihood by its definition for mixed models, with the covariance written out.</summary>
    private static double Deviance(double[] y, double penalty)
    {
        var b = Matrix();
        var roughness = Roughness();
        var gram = b.TransposeThisAndMultiply(b);
        roughness *= penalty * gram.Trace() / roughness.Trace();
        var eigen = roughness.Evd(Symmetricity.Symmetric);
        var straight = b * eigen.EigenVectors.SubMatrix(0, b.ColumnCount, 0, 2);
        var bent = b * eigen.EigenVectors.SubMatrix(0, b.ColumnCount, 2, b.ColumnCount - 2);
        var scales = eigen.EigenValues.Skip(2).Select(value => 1 / Math.Sqrt(value.Real)).ToArray();
        var effects = bent * DenseMatrix.OfDiagonalArray(scales);
        var covariance = DenseMatrix.CreateIdentity(Count) + effects.TransposeAndMultiply(effects);
        var within = straight.TransposeThisAndMultiply(covariance.Solve(straight));
        var response = DenseVector.OfArray(y);
        var line = within.Solve(straight.TransposeThisAndMultiply(covariance.Solve(response)));
        var rest = response - (straight * line);
        var square = rest.DotProduct(covariance.Solve(rest));
        return covariance.Cholesky().DeterminantLn + Math.Log(within.Determinant()) + ((Count - 2) * Math.Log(square));
    }

    private static (SplineDesign Design, SplineSmoothing Smoothing) Design()
    {
        var design = new SplineDesign(Places);
        return (design, new SplineSmoothing(design));
    }

    private static Matrix<double> Roughness() =>
        DenseMatrix.OfArray(new CubicSplineBasis(Places[0], Places[^1], Segments).Roughness());

    private static DenseMatrix Matrix()
    {
        var basis = new CubicSplineBasis(Places[0], Places[^1], Segments);
        return DenseMatrix.OfRowArrays([.. Places.Select(x => Row(basis, x))]);
    }

    private static double[] Row(CubicSplineBasis basis, double x)
    {
        var row = new double[basis.Count];
        var values = new double[CubicSplineBasis.Overlap];
        var first = basis.Evaluate(x, values);
        values.CopyTo(row, first);
        return row;
    }

    private static double[] Response(TestNumbers numbers) =>
        [.. Places.Select(x => Math.Sin(2 * x) + (0.3 * numbers.Normal()))];

    private static double[] MakePlaces()
    {
        var numbers = new TestNumbers(7);
        return [.. Enumerable.Range(0, Count).Select(_ => numbers.Normal()).Order()];
    }
}
