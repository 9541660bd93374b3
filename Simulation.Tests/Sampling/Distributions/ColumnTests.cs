using FluentAssertions;
using Simulation.Numerics;
using Simulation.Sampling;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Sampling.Distributions;

public sealed class ColumnTests
{
    [Fact]
    public void A_column_and_a_single_draw_have_the_same_bits()
    {
        var uniforms = new double[512];
        PlainRandom.Fill(new PhiloxKey(1L), 2, 0, uniforms);
        ((double[])[1e-300, 1e-22, 1e-10, 1 - 1e-10, 1 - 1.2e-16]).CopyTo(uniforms, 0);
        foreach (var distribution in DistributionCases.All)
        {
            var column = uniforms.ToArray();
            distribution.Transform(column);
            column.Should().Equal(uniforms.Select(distribution.Quantile), $"it is {distribution}");
        }
    }

    [Fact]
    public void Draws_rise_with_the_uniform()
    {
        const double TwoRoundings = 5e-16;
        var uniforms = Enumerable.Range(0, 4096).Select(i => (i + 0.5) / 4096).ToArray();
        foreach (var distribution in DistributionCases.All)
        {
            var column = uniforms.ToArray();
            distribution.Transform(column);
            column
                .Zip(column.Skip(1))
                .Should()
                .OnlyContain(
                    pair => pair.First <= pair.Second + (TwoRoundings * Math.Abs(pair.Second)),
                    $"{distribution}"
                );
        }
    }

    [Fact]
    public void Draws_from_above_are_those_from_below_of_the_rest()
    {
        foreach (var distribution in DistributionCases.Continuous)
        {
            for (var step = 1; step < 64; step++)
            {
                var uniform = step / 64.0;
                var fewRoundings = 1e-13 * Math.Max(1, Math.Abs(distribution.Quantile(uniform)));
                distribution
                    .QuantileFromAbove(1 - uniform)
                    .Should()
                    .BeApproximately(distribution.Quantile(uniform), fewRoundings, $"it is {distribution}");
            }
        }
    }

    [Fact]
    public void Equal_distributions_are_equal_before_and_after_they_are_used()
    {
        double[] observations = [1, 2, 3];
        var used = new EmpiricalDistribution(observations);
        _ = used.Quantile(0.5);
        used.Should().Be(new EmpiricalDistribution(observations));
        var changed = used with { Observations = [7.0] };
        changed.Quantile(0.5).Should().Be(7);
    }

    [Fact]
    public void Only_a_number_known_exactly_is_constant() =>
        DistributionCases
            .All.Where(distribution => distribution.IsConstant)
            .Should()
            .ContainSingle()
            .Which.Should()
            .BeOfType<ConstantDistribution>();
}
