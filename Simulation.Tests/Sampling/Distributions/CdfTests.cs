using FluentAssertions;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Sampling.Distributions;

public sealed class CdfTests
{
    private static readonly double[] Uniforms =
    [
        1e-20,
        1e-10,
        1e-4,
        0.01,
        0.05,
        0.2,
        0.3,
        0.5,
        0.7,
        0.8,
        0.95,
        0.99,
        0.9999,
    ];

    /// <summary>Probabilities are taken where the draw keeps enough digits of its distance from the lower end.</summary>
    [Fact]
    public void The_probability_below_a_quantile_is_its_uniform()
    {
        foreach (var distribution in DistributionCases.Continuous)
        {
            foreach (var uniform in Uniforms)
            {
                var x = distribution.Quantile(uniform);
                var tolerance = Tolerance(distribution.Cdf, x, uniform);
                distribution.Cdf(x).Should().BeApproximately(uniform, tolerance, $"it is {distribution} at {uniform}");
            }
        }
    }

    [Fact]
    public void The_probability_above_a_quantile_from_above_is_its_probability()
    {
        foreach (var distribution in DistributionCases.Continuous)
        {
            foreach (var probability in Uniforms)
            {
                var x = distribution.QuantileFromAbove(probability);
                var tolerance = Tolerance(distribution.Survival, x, probability);
                var above = distribution.Survival(x);
                above.Should().BeApproximately(probability, tolerance, $"it is {distribution} at {probability}");
            }
        }
    }

    [Fact]
    public void Below_and_above_together_are_everything()
    {
        const double TwoRoundings = 3e-14;
        foreach (var distribution in DistributionCases.Continuous)
        {
            for (var x = -6.0; x < 25; x += 0.37)
            {
                var sum = distribution.Cdf(x) + distribution.Survival(x);
                sum.Should().BeApproximately(1, TwoRoundings, $"it is {distribution} at {x}");
            }
        }
    }

    [Fact]
    public void Atoms_lie_at_most_but_not_below_their_value()
    {
        var discrete = new DiscreteDistribution([3, 1, 2], [2, 1, 1]);
        (discrete.CdfBelow(2), discrete.CdfAtMost(2)).Should().Be((0.25, 0.5));
        (discrete.CdfBelow(2.5), discrete.CdfAtMost(2.5)).Should().Be((0.5, 0.5));
        (discrete.CdfBelow(1), discrete.CdfAtMost(3)).Should().Be((0, 1));
        var constant = new ConstantDistribution(2);
        (constant.CdfBelow(2), constant.CdfAtMost(2)).Should().Be((0, 1));
        var empirical = new EmpiricalDistribution([1, 2, 2, 2, 5]);
        (empirical.CdfBelow(2), empirical.CdfAtMost(2)).Should().Be((0.25, 0.75));
        (empirical.CdfBelow(1), empirical.CdfAtMost(1)).Should().Be((0, 0));
        (empirical.CdfBelow(3.5), empirical.CdfAtMost(5)).Should().Be((0.875, 1));
        (empirical.CdfBelow(6), empirical.CdfAtMost(0)).Should().Be((1, 0));
    }

    [Fact]
    public void Without_spread_a_distribution_is_one_atom()
    {
        foreach (var distribution in (Distribution[])[new NormalDistribution(2, 0), new LognormalDistribution(2, 0)])
        {
            (distribution.CdfBelow(2), distribution.CdfAtMost(2)).Should().Be((0, 1), $"it is {distribution}");
        }

        var uniform = new UniformDistribution(2, 2);
        (uniform.CdfBelow(2), uniform.CdfAtMost(2), uniform.Survival(2)).Should().Be((0, 1, 0));
    }

    /// <summary>What rounding the draw to a double makes of its probability, measured over a hundred roundings, and 1e-10.</summary>
    private static double Tolerance(Func<double, double> tail, double x, double probability)
    {
        var rounding = 1e-14 * Math.Max(1e-300, Math.Abs(x));
        return Math.Abs(tail(x + rounding) - tail(x - rounding)) + (1e-10 * probability);
    }
}
