using FluentAssertions;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Numerics;

public sealed class MomentsTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(10_000)]
    [InlineData(10_001)]
    public void One_to_n_has_mean_half_n_plus_one_and_variance_n_times_n_plus_one_over_twelve(int n)
    {
        double[] values = [.. Enumerable.Range(1, n).Select(value => (double)value)];
        Moments moments = Moments.Of(values);
        moments.Mean.Should().BeApproximately((n + 1) / 2.0, 1e-12 * n);
        double deviation = Math.Sqrt(n * (n + 1.0) / 12);
        moments.StandardDeviation.Should().BeApproximately(deviation, 1e-14 * deviation);
    }

    [Fact]
    public void A_small_deviation_survives_a_huge_mean()
    {
        // 1e15 ± 1 in equal numbers: variance n/(n−1).
        double[] values = [.. Enumerable.Range(0, 10_001).Select(index => 1e15 + (index % 3 - 1))];
        Moments moments = Moments.Of(values);
        moments.Mean.Should().BeApproximately(1e15, 0.125);
        double variance = (3334 + 3333 - 1.0 / 10_001) / 10_000;
        moments.StandardDeviation.Should().BeApproximately(Math.Sqrt(variance), 1e-12);
    }

    [Fact]
    public void Equal_values_have_no_deviation_at_all()
    {
        double[] values = [.. Enumerable.Repeat(0.1, 1001)];
        Moments.Of(values).Should().Be(new Moments(0.1, 0));
    }

    [Fact]
    public void A_single_value_has_a_mean_and_no_deviation() => Moments.Of([42.5]).Should().Be(new Moments(42.5, null));

    [Fact]
    public void An_infinite_value_makes_the_mean_infinite_and_leaves_no_deviation() =>
        Moments.Of([1, 2, double.PositiveInfinity]).Should().Be(new Moments(double.PositiveInfinity, null));
}
