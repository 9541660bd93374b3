using FluentAssertions;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Sampling.Distributions;

/// <summary>Quantiles against the library MathNet, which serves as the slow path.</summary>
public sealed class QuantileTests
{
    /// <summary>Both sides are a few roundings of numbers below 10 away from the truth.</summary>
    private const double FewRoundings = 1e-13;

    private static readonly double[] Uniforms =
    [
        1e-12,
        1e-6,
        0.001,
        0.01,
        0.05,
        0.1,
        0.199999,
        0.2,
        0.25,
        0.3,
        0.5,
        0.7,
        0.9,
        0.95,
        0.99,
        0.999,
        1 - 1e-6,
    ];

    [Fact]
    public void A_uniform_agrees_with_the_library() =>
        Compare(new UniformDistribution(-2, 5), u => ContinuousUniform.InvCDF(-2, 5, u), FewRoundings);

    [Fact]
    public void A_triangular_agrees_with_the_library()
    {
        Compare(new TriangularDistribution(0, 2, 10), u => Triangular.InvCDF(0, 10, 2, u), FewRoundings);
        Compare(new TriangularDistribution(1, 1, 3), u => Triangular.InvCDF(1, 3, 1, u), FewRoundings);
        Compare(new TriangularDistribution(1, 3, 3), u => Triangular.InvCDF(1, 3, 3, u), FewRoundings);
    }

    [Fact]
    public void A_normal_agrees_with_the_library() =>
        Compare(new NormalDistribution(1, 2), u => Normal.InvCDF(1, 2, u), FewRoundings);

    /// <summary>μ = ln 10 − ½ ln 1.16 and σ = √(ln 1.16) by 40-digit arithmetic.</summary>
    [Fact]
    public void A_lognormal_by_mean_and_sd_of_the_value_agrees_with_the_library() =>
        Compare(
            new LognormalDistribution(10, 4),
            u => LogNormal.InvCDF(2.22837509043490905, 0.385253170159926495, u),
            FewRoundings
        );

    [Fact]
    public void The_ends_of_a_90_percent_interval_are_its_5_and_95_percent_points()
    {
        foreach (var (low, high) in ((double, double)[])[(5, 20), (1e5, 1e6), (-3, 4), (0, 2), (-7, -6)])
        {
            var between = new BetweenDistribution(low, high);
            var tolerance = FewRoundings * high;
            between.Quantile(0.05).Should().BeApproximately(low, Math.Abs(tolerance));
            between.Quantile(0.95).Should().BeApproximately(high, Math.Abs(tolerance));
        }
    }

    [Fact]
    public void An_interval_above_0_is_lognormal_and_any_other_normal()
    {
        new BetweenDistribution(5, 20).Quantile(0.5).Should().BeApproximately(10, FewRoundings * 10);
        new BetweenDistribution(0, 20).Quantile(0.5).Should().BeApproximately(10, FewRoundings * 10);
        new BetweenDistribution(1, 100).Quantile(0.5).Should().BeApproximately(10, FewRoundings * 10);
        new BetweenDistribution(-1, 100).Quantile(0.5).Should().BeApproximately(49.5, FewRoundings * 50);
    }

    [Fact]
    public void A_beta_inverts_the_library_s_incomplete_beta_function()
    {
        const double AccuracyOfTheLibrary = 1e-11;
        foreach (var (alpha, beta) in ((double, double)[])[(1.8, 4.2), (2, 5), (0.5, 0.5), (5, 1), (30, 3), (400, 700)])
        {
            foreach (var uniform in Uniforms)
            {
                var x = new BetaDistribution(alpha, beta).Quantile(uniform);
                Beta.CDF(alpha, beta, x).Should().BeApproximately(uniform, AccuracyOfTheLibrary, $"of {alpha}, {beta}");
            }
        }
    }

    [Fact]
    public void A_pert_is_a_beta_between_its_ends()
    {
        var pert = new PertDistribution(-5, -3, 5);
        var beta = new BetaDistribution(1.8, 4.2);
        Compare(pert, u => -5 + (10 * beta.Quantile(u)), FewRoundings);
    }

    [Fact]
    public void An_empirical_agrees_with_type_7_of_the_library()
    {
        double[] observations = [3.1, 2.7, 8, 2.7, -1, 4.5, 4.4];
        Compare(
            new EmpiricalDistribution(observations),
            u => observations.QuantileCustom(u, QuantileDefinition.R7),
            FewRoundings
        );
    }

    [Fact]
    public void One_observation_is_always_drawn() => Compare(new EmpiricalDistribution([7]), _ => 7, 0);

    [Fact]
    public void A_constant_is_always_drawn() => Compare(new ConstantDistribution(0.12), _ => 0.12, 0);

    [Fact]
    public void Without_spread_the_mean_is_drawn_to_the_last_bit()
    {
        Compare(new NormalDistribution(0.1, 0), _ => 0.1, 0);
        Compare(new LognormalDistribution(0.1, 0), _ => 0.1, 0);
        Compare(new UniformDistribution(0.1, 0.1), _ => 0.1, 0);
    }

    [Fact]
    public void Discrete_values_are_drawn_in_ascending_order_of_value()
    {
        var discrete = new DiscreteDistribution([5, 1, 3, 2, 1], [2, 1, 0, 4, 1]);
        discrete.Quantile(0.001).Should().Be(1);
        discrete.Quantile(0.25).Should().Be(1, "the weights of 1, given twice, add up to 2 of 8");
        discrete.Quantile(0.250001).Should().Be(2);
        discrete.Quantile(0.75).Should().Be(2);
        discrete.Quantile(0.750001).Should().Be(5, "3 has no weight");
        discrete.Quantile(1 - 1e-16).Should().Be(5);
    }

    private static void Compare(Distribution distribution, Func<double, double> expected, double tolerance)
    {
        foreach (var uniform in Uniforms)
        {
            var relative = tolerance * Math.Max(1, Math.Abs(expected(uniform)));
            distribution.Quantile(uniform).Should().BeApproximately(expected(uniform), relative, $"u is {uniform}");
        }
    }
}
