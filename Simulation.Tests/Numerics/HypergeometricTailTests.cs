using FluentAssertions;
using MathNet.Numerics.Distributions;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Numerics;

public sealed class HypergeometricTailTests
{
    [Fact]
    public void Fishers_lady_tasting_tea_guesses_all_four_cups_once_in_seventy()
    {
        // Fisher (1935), The Design of Experiments, chapter 2: eight cups, four of each kind.
        const double Rounding = 1e-15;
        HypergeometricTail.AtLeast(4, 4, 4, 8).Should().BeApproximately(1.0 / 70, Rounding);
        HypergeometricTail.AtLeast(3, 4, 4, 8).Should().BeApproximately(17.0 / 70, Rounding);
        HypergeometricTail.AtLeast(2, 4, 4, 8).Should().BeApproximately(53.0 / 70, Rounding);
        HypergeometricTail.AtLeast(0, 4, 4, 8).Should().Be(1);
        HypergeometricTail.AtLeast(5, 4, 4, 8).Should().Be(0);
    }

    [Theory]
    [InlineData(300, 700, 1000)]
    [InlineData(20, 900, 1000)]
    [InlineData(950, 900, 1000)]
    [InlineData(2500, 10_000, 50_000)]
    public void Every_tail_is_one_less_the_distribution_function(int taken, int populationSuccesses, int population)
    {
        // The library sums terms made of logarithms of factorials near 10⁵.
        const double Logarithms = 1e-8;
        var reference = new Hypergeometric(population, populationSuccesses, taken);
        var least = Math.Max(0, taken + populationSuccesses - population);
        var most = Math.Min(taken, populationSuccesses);
        for (var successes = least; successes <= most; successes += Math.Max(1, (most - least) / 37))
        {
            var below = successes == least ? 0 : reference.CumulativeDistribution(successes - 1);
            HypergeometricTail
                .AtLeast(successes, taken, populationSuccesses, population)
                .Should()
                .BeApproximately(1 - below, Logarithms);
        }
    }

    [Fact]
    public void A_far_tail_keeps_its_digits()
    {
        // All of 60 taken are successes: 100·99·…·41 / (200·199·…·141), some 10⁻²⁸.
        var exact = 1.0;
        for (var i = 0; i < 60; i++)
        {
            exact *= (100.0 - i) / (200 - i);
        }

        const double Relative = 1e-12;
        HypergeometricTail.AtLeast(60, 60, 100, 200).Should().BeApproximately(exact, Relative * exact);
    }

    [Fact]
    public void Beyond_all_doubles_the_chance_is_0() =>
        HypergeometricTail.AtLeast(50_000, 50_000, 50_000, 100_000).Should().Be(0);
}
