using FluentAssertions;
using Simulation.Engine;
using Simulation.Model.Parameters;
using Simulation.Numerics;
using Simulation.Sampling;
using Xunit;

namespace Simulation.Tests.Sampling;

public sealed class SobolSequenceTests
{
    private static readonly PhiloxKey Key = new(42L);

    /// <summary>Dimensions 1 to 4 of the published sequence (Joe and Kuo 2008).</summary>
    [Theory]
    [InlineData(0, new[] { 0, 0.5, 0.75, 0.25, 0.375 })]
    [InlineData(1, new[] { 0, 0.5, 0.25, 0.75, 0.375 })]
    [InlineData(2, new[] { 0, 0.5, 0.25, 0.75, 0.625 })]
    [InlineData(3, new[] { 0, 0.5, 0.25, 0.75, 0.875 })]
    public void The_first_points_are_those_published(int dimension, double[] expected)
    {
        var points = new uint[expected.Length];
        SobolSequence.Fill(dimension, points);
        points.Select(point => point / 4294967296.0).Should().Equal(expected);
    }

    [Fact]
    public void In_every_dimension_of_the_table_each_stratum_has_one_point_scrambled_or_not()
    {
        const int Count = 256;
        var (points, uniforms) = (new uint[Count], new double[Count]);
        for (var dimension = 0; dimension < SobolDirections.DimensionsMax; dimension++)
        {
            SobolSequence.Fill(dimension, points);
            points.Select(point => (int)(point >> 24)).Order().Should().Equal(Enumerable.Range(0, Count));
            SobolSequence.FillScrambled(Key, dimension, Count, uniforms);
            uniforms.Select(u => (int)(u * Count)).Order().Should().Equal(Enumerable.Range(0, Count));
        }
    }

    /// <summary>Sobol's property A and a (0, m, 2) net: the first two dimensions fill every elementary rectangle.</summary>
    [Theory]
    [InlineData(1, 7)]
    [InlineData(3, 5)]
    [InlineData(4, 4)]
    [InlineData(6, 2)]
    public void The_first_two_dimensions_are_a_net_scrambled_or_not(int bitsOfFirst, int bitsOfSecond)
    {
        const int Count = 256;
        var (first, second) = (new double[Count], new double[Count]);
        SobolSequence.FillScrambled(Key, 0, Count, first);
        SobolSequence.FillScrambled(Key, 1, Count, second);
        first
            .Zip(second, (u, v) => ((int)(u * (1 << bitsOfFirst)), (int)(v * (1 << bitsOfSecond))))
            .Distinct()
            .Should()
            .HaveCount(Count);
    }

    [Fact]
    public void Scrambled_each_point_alone_is_uniform_and_two_dimensions_are_independent()
    {
        const int Seeds = 4000;
        var (first, second) = (new double[16], new double[16]);
        var (sum, squares, products) = (0.0, 0.0, 0.0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            SobolSequence.FillScrambled(new PhiloxKey((long)seed), 4, 16, first);
            SobolSequence.FillScrambled(new PhiloxKey((long)seed), 5, 16, second);
            sum += first[3];
            squares += first[3] * first[3];
            products += (first[3] - 0.5) * (second[3] - 0.5);
        }

        var fourStandardErrors = 4 * Math.Sqrt(1.0 / 12 / Seeds);
        (sum / Seeds).Should().BeApproximately(0.5, fourStandardErrors);
        (squares / Seeds).Should().BeApproximately(1.0 / 3, 4 * Math.Sqrt(4.0 / 45 / Seeds));
        (products / Seeds).Should().BeApproximately(0, 4 / 12.0 / Math.Sqrt(Seeds));
    }

    /// <summary>A smooth function's mean has an error of about N to the −3/2 (Owen 1997), where plain points have N to the −1/2.</summary>
    [Fact]
    public void Scrambled_points_integrate_without_bias_and_far_better_than_random_ones()
    {
        const int Count = 256;
        const int Seeds = 200;
        var uniforms = new[] { new double[Count], new double[Count], new double[Count] };
        var means = new double[Seeds];
        for (var seed = 0; seed < Seeds; seed++)
        {
            for (var dimension = 0; dimension < uniforms.Length; dimension++)
            {
                SobolSequence.FillScrambled(new PhiloxKey((long)seed), 7 * dimension, Count, uniforms[dimension]);
            }

            means[seed] = Enumerable
                .Range(0, Count)
                .Average(i => uniforms.Aggregate(1.0, (all, u) => all * (0.5 + u[i])));
        }

        // One factor has mean 1 and variance 1/12, the product of three (13/12)³ − 1.
        var plain = Math.Sqrt((Math.Pow(13.0 / 12, 3) - 1) / Count);
        var spread = Moments.Of(means).StandardDeviation!.Value;
        const double AtLeastTenTimes = 0.1;
        spread.Should().BeLessThan(AtLeastTenTimes * plain);
        means.Average().Should().BeApproximately(1, 4 * spread / Math.Sqrt(Seeds));
    }

    [Fact]
    public void The_table_has_dimensions_for_two_points_in_the_largest_region()
    {
        var inputs =
            ParameterCatalog.Firm.Count
            + ParameterCatalog.Region.Count
            + (Limits.CarriersMax * ParameterCatalog.Carrier.Count);
        SobolDirections.DimensionsMax.Should().BeGreaterThanOrEqualTo(2 * inputs);
    }
}
