using FluentAssertions;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Sampling.Distributions;

public sealed class MomentTests
{
    /// <summary>Published values have six decimals.</summary>
    private const double PublishedDigits = 1e-6;

    [Fact]
    public void A_triangular_has_the_published_mean_and_sd()
    {
        var triangular = new TriangularDistribution(0, 2, 10);
        triangular.Expectation.Should().Be(4);
        Math.Sqrt(triangular.Variance!.Value).Should().BeApproximately(2.160247, PublishedDigits);
    }

    [Fact]
    public void A_pert_has_the_published_mean_and_sd()
    {
        var pert = new PertDistribution(0, 2, 10);
        pert.Expectation.Should().BeApproximately(3, 1e-15);
        Math.Sqrt(pert.Variance!.Value).Should().BeApproximately(1.732051, PublishedDigits);
    }

    [Fact]
    public void A_lognormal_90_percent_interval_has_the_published_mean()
    {
        const double FourDecimals = 1e-4;
        new BetweenDistribution(1e5, 1e6).Expectation.Should().BeApproximately(404001.2827, FourDecimals);
    }

    /// <summary>The midpoint rule over 2²⁰ uniforms; tails beyond 1e-6 of probability are lost to it.</summary>
    [Fact]
    public void Draws_have_the_mean_and_sd_that_are_stated()
    {
        const double LossOfTheTails = 2e-5;
        const double RoundingOfLongSums = 1e-11;
        var uniforms = Enumerable.Range(0, 1 << 20).Select(i => (i + 0.5) / (1 << 20)).ToArray();
        foreach (var distribution in DistributionCases.All.Where(d => d.Expectation is not null))
        {
            var draws = uniforms.ToArray();
            distribution.Transform(draws);
            var (mean, variance) = (distribution.Expectation!.Value, distribution.Variance!.Value);
            var tolerance = LossOfTheTails * Math.Sqrt(variance);
            draws.Average().Should().BeApproximately(mean, tolerance + RoundingOfLongSums, $"it is {distribution}");
            var squares = draws.Average(draw => (draw - mean) * (draw - mean));
            squares
                .Should()
                .BeApproximately(
                    variance,
                    (10 * LossOfTheTails * variance) + RoundingOfLongSums,
                    $"it is {distribution}"
                );
        }
    }

    [Fact]
    public void A_truncated_distribution_states_no_moments()
    {
        var truncated = new TruncatedDistribution(new NormalDistribution(0, 1), 1, 2);
        truncated.Expectation.Should().BeNull();
        truncated.Variance.Should().BeNull();
    }
}
