using FluentAssertions;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Numerics;

public sealed class InverseNormalTests
{
    [Fact]
    public void The_quantile_is_within_two_units_in_the_last_place()
    {
        (double units, double at) = UlpTable.Read("normal-quantile.txt").WorstInUnits(InverseNormal.Quantile);
        units.Should().BeLessThan(2, "at {0}", at);
    }

    [Theory]
    [InlineData(0.5, 0.0)]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(1.0, double.PositiveInfinity)]
    [InlineData(-1e-300, double.NaN)]
    [InlineData(1.0000000000000002, double.NaN)]
    [InlineData(double.PositiveInfinity, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    public void The_quantile_keeps_to_its_edges(double p, double expected) =>
        InverseNormal.Quantile(p).Should().Be(expected);

    [Theory]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167814)]
    public void Published_quantiles_are_met(double p, double z) =>
        InverseNormal.Quantile(p).Should().BeApproximately(z, 1e-15 * Math.Abs(z));

    [Fact]
    public void The_quantile_is_odd_around_one_half()
    {
        for (double p = 0.5; p > 1e-6; p *= 0.93)
        {
            double mirrored = 1 - p;
            InverseNormal.Quantile(1 - mirrored).Should().Be(-InverseNormal.Quantile(mirrored));
        }
    }

    [Fact]
    public void Phi_takes_the_quantile_back()
    {
        // An error of 2 units in z is one of 2·z·z units in Φ.
        for (double p = 0.75; p > 1e-300; p *= 0.7)
        {
            double z = InverseNormal.Quantile(p);
            double tolerance = 1e-15 * (4 + z * z);
            (ReproducibleMath.NormalCdf(z) / p).Should().BeApproximately(1, tolerance);
        }
    }

    [Fact]
    public void A_lane_does_not_see_its_neighbours()
    {
        double[] mixed = [0.3, 1e-9, 0.5, 1, 0, double.NaN, 0.9999, 1e-200];
        Lanes quantiles = InverseNormal.Quantile(Lanes.Load(mixed, 0));
        for (int lane = 0; lane < Lanes.Count; lane++)
            quantiles[lane].Should().Be(InverseNormal.Quantile(mixed[lane]));
    }
}
