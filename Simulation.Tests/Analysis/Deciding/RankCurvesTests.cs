using FluentAssertions;
using MathNet.Numerics.Distributions;
using Simulation.Analysis.Deciding;
using Xunit;

namespace Simulation.Tests.Analysis.Deciding;

public sealed class RankCurvesTests
{
    private const double Rounding = 1e-10;

    [Fact]
    public void A_cubic_of_the_ranks_is_found_again_in_bins_of_any_size()
    {
        var curves = new RankCurves([10, 20, 5, 40, 25, 7]);
        var means = curves.Middles.Select(u => 1 - (2 * u) + (3 * u * u) - (5 * u * u * u)).ToArray();

        var curve = curves.Fit(means, variance: 100);

        curves.Degree.Should().Be(3);
        curve.Values.Zip(means).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) < Rounding);
    }

    [Fact]
    public void Without_a_cause_the_signal_is_chi_squared()
    {
        // Wilson and Hilferty's cube root, this far out.
        const double CubeRoot = 0.06;
        var curves = new RankCurves([10, 10, 10, 10, 10]);
        foreach (var chance in new[] { 0.05, 1e-3, 1e-5 })
        {
            var exact = new ChiSquared(curves.Degree).InverseCumulativeDistribution(1 - chance);
            curves.SignalWithoutCause(chance).Should().BeApproximately(exact, CubeRoot * exact);
        }
    }

    [Fact]
    public void Two_numbers_have_a_line_and_one_has_nothing()
    {
        new RankCurves([30, 70]).Degree.Should().Be(1);
        new RankCurves([100]).Degree.Should().Be(0);
        new RankCurves([100]).SignalWithoutCause(0.01).Should().Be(double.PositiveInfinity);
    }

    [Fact]
    public void The_standard_error_of_a_bin_of_as_many_numbers_as_coefficients_is_that_of_its_own_mean()
    {
        // Four bins of 25 have four coefficients, so each bin is fitted alone: sd/√25.
        var curves = new RankCurves([25, 25, 25, 25]);
        var curve = curves.Fit([0, 0, 0, 0], variance: 4);

        curve.Errors.Should().OnlyContain(error => Math.Abs(error - (2.0 / 5)) < Rounding);
    }
}
