using FluentAssertions;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Sampling.Distributions;

public sealed class TruncationTests
{
    /// <summary>(φ(a) − φ(b)) / (Φ(b) − Φ(a)) by 40-digit arithmetic.</summary>
    [Theory]
    [InlineData(1, 2, 1.38316904663155275)]
    [InlineData(-1, 3, 0.282786110727154008)]
    [InlineData(8, 9, 8.12118899297979712)]
    [InlineData(20, 21, 20.049753067339751)]
    [InlineData(-21, -20, -20.049753067339751)]
    public void A_truncated_normal_is_rescaled_to_its_closed_mean(double minimum, double maximum, double mean)
    {
        const double ErrorOfTheMidpointRule = 1e-6;
        var draws = Midpoints(1 << 16);
        new TruncatedDistribution(new NormalDistribution(0, 1), minimum, maximum).Transform(draws);
        draws.Average().Should().BeApproximately(mean, ErrorOfTheMidpointRule);
        draws.Should().OnlyContain(draw => draw >= minimum && draw <= maximum);
    }

    [Fact]
    public void Far_in_the_upper_tail_draws_are_all_different()
    {
        foreach (
            var truncated in (Distribution[])
                [
                    new TruncatedDistribution(new NormalDistribution(0, 1), 9, double.PositiveInfinity),
                    new TruncatedDistribution(new LognormalDistribution(1, 0.1), 3, double.PositiveInfinity),
                    new TruncatedDistribution(new BetweenDistribution(1, 2), 8, 100),
                    new TruncatedDistribution(new BetaDistribution(2, 60), 0.5, 0.9),
                    new TruncatedDistribution(new TriangularDistribution(0, 0, 1), 1 - 1e-9, 1),
                ]
        )
        {
            var draws = Midpoints(1024);
            truncated.Transform(draws);
            draws.Distinct().Should().HaveCount(1024, $"it is {truncated}");
            draws.Should().OnlyContain(draw => double.IsFinite(draw));
        }
    }

    [Fact]
    public void Quantiles_are_those_of_the_rescaled_uniform()
    {
        const double FewRoundings = 1e-13;
        var truncated = new TruncatedDistribution(new UniformDistribution(0, 10), 2, 4);
        foreach (var uniform in (double[])[0.1, 0.25, 0.5, 0.9])
        {
            truncated.Quantile(uniform).Should().BeApproximately(2 + (2 * uniform), FewRoundings);
        }

        var pert = new PertDistribution(0, 2, 10);
        var low = pert.Cdf(1);
        var share = low + (0.3 * (pert.Cdf(5) - low));
        var expected = pert.Quantile(share);
        new TruncatedDistribution(pert, 1, 5).Quantile(0.3).Should().BeApproximately(expected, FewRoundings);
    }

    [Fact]
    public void Both_ends_belong_to_a_truncated_discrete_number_and_nothing_between_its_values_is_drawn()
    {
        var discrete = new DiscreteDistribution([1, 2, 3, 4, 5], [1, 2, 1, 3, 3]);
        Draws(new TruncatedDistribution(discrete, 2, 4)).Should().Equal(2, 3, 4);
        Draws(new TruncatedDistribution(discrete, 1.5, 4.5)).Should().Equal(2, 3, 4);
        Draws(new TruncatedDistribution(discrete, 0, 2)).Should().Equal(1, 2);
        Draws(new TruncatedDistribution(discrete, 5, 9)).Should().Equal(5);
    }

    [Fact]
    public void A_truncated_discrete_number_keeps_the_ratio_of_its_weights()
    {
        var draws = Midpoints(6000);
        var discrete = new DiscreteDistribution([1, 2, 3, 4, 5], [1, 2, 1, 3, 3]);
        new TruncatedDistribution(discrete, 2, 4).Transform(draws);
        draws.GroupBy(draw => draw).Select(group => group.Count()).Should().Equal(2000, 1000, 3000);
    }

    [Fact]
    public void An_end_on_ties_of_observations_keeps_them()
    {
        var draws = Draws(new TruncatedDistribution(new EmpiricalDistribution([1, 2, 2, 2, 3]), 2, 9));
        draws[0].Should().Be(2);
        var truncated = new TruncatedDistribution(new EmpiricalDistribution([1, 2, 2, 2, 3]), 2, 9);
        truncated.MassLeft.Should().Be(0.75);
        truncated.Quantile(0.6).Should().Be(2);
        truncated.Quantile(5 / 6.0).Should().BeApproximately(2.5, 1e-14);
    }

    [Fact]
    public void The_mass_left_is_what_lies_between_the_ends_and_0_where_nothing_does()
    {
        const double FewRoundings = 1e-15;
        var normal = new NormalDistribution(0, 1);
        var oneSigma = new TruncatedDistribution(normal, -1, 1).MassLeft;
        oneSigma.Should().BeApproximately(0.682689492137086, FewRoundings);
        new TruncatedDistribution(normal, 60, 61).MassLeft.Should().Be(0);
        new TruncatedDistribution(new UniformDistribution(0, 1), 2, 3).MassLeft.Should().Be(0);
        new TruncatedDistribution(new UniformDistribution(0, 1), -3, -2).MassLeft.Should().Be(0);
        new TruncatedDistribution(new DiscreteDistribution([1, 2], [1, 1]), 1.2, 1.8).MassLeft.Should().Be(0);
        new TruncatedDistribution(new ConstantDistribution(2), 2, 2).MassLeft.Should().Be(1);
        new TruncatedDistribution(new ConstantDistribution(2), 3, 4).MassLeft.Should().Be(0);
        new TruncatedDistribution(new NormalDistribution(2, 0), 2, 4).MassLeft.Should().Be(1);
    }

    [Fact]
    public void Ends_outside_the_distribution_change_nothing()
    {
        var pert = new PertDistribution(0, 2, 10);
        var truncated = new TruncatedDistribution(pert, -5, 50);
        truncated.MassLeft.Should().Be(1);
        foreach (var uniform in (double[])[1e-9, 0.2, 0.5, 0.8, 1 - 1e-9])
        {
            truncated.Quantile(uniform).Should().Be(pert.Quantile(uniform));
        }
    }

    [Fact]
    public void The_cdf_is_that_of_what_is_left()
    {
        const double FewRoundings = 1e-13;
        foreach (var truncated in DistributionCases.All.OfType<TruncatedDistribution>())
        {
            truncated.CdfBelow(truncated.Minimum).Should().Be(0);
            truncated.CdfAtMost(truncated.Maximum).Should().Be(1);
            foreach (var uniform in (double[])[0.1, 0.45, 0.9])
            {
                var x = truncated.Quantile(uniform);
                truncated.CdfBelow(x).Should().BeLessThanOrEqualTo(uniform + FewRoundings + 1e-10);
                truncated.CdfAtMost(x).Should().BeGreaterThanOrEqualTo(uniform - FewRoundings - 1e-10);
            }
        }
    }

    private static double[] Midpoints(int count) => [.. Enumerable.Range(0, count).Select(i => (i + 0.5) / count)];

    private static double[] Draws(Distribution distribution)
    {
        double[] uniforms = [1e-300, 1e-17, .. Midpoints(1000), 1 - 2e-16, 1 - 1.2e-16, 0.5, 0.5, 0.5, 0.5];
        distribution.Transform(uniforms);
        return [.. uniforms.Distinct().Order()];
    }
}
