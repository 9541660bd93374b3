using FluentAssertions;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Numerics;

public sealed class WilsonIntervalTests
{
    /// <summary>The ends solve a quadratic equation in double precision.</summary>
    private const double Rounding = 1e-12;

    [Theory]
    [InlineData(81, 263)]
    [InlineData(15, 148)]
    [InlineData(1, 29)]
    [InlineData(28, 29)]
    public void An_end_is_the_proportion_whose_test_just_rejects_what_was_seen(int successes, int trials)
    {
        var interval = WilsonInterval.Of(successes, trials);

        var seen = (double)successes / trials;
        foreach (var end in new[] { interval.Low, interval.High })
        {
            var z = Math.Abs(seen - end) / Math.Sqrt(end * (1 - end) / trials);
            z.Should().BeApproximately(1.959964, Rounding);
        }

        interval.Low.Should().BeLessThan(seen);
        interval.High.Should().BeGreaterThan(seen);
    }

    [Fact]
    public void Newcombes_published_intervals_are_found()
    {
        // Newcombe (1998), Statistics in Medicine 17, table I, method 3, to four decimals.
        const double Decimals = 5e-5;
        (int Successes, int Trials, double Low, double High)[] published =
        [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ];
        foreach (var (successes, trials, low, high) in published)
        {
            var interval = WilsonInterval.Of(successes, trials);
            interval.Low.Should().BeApproximately(low, Decimals);
            interval.High.Should().BeApproximately(high, Decimals);
        }
    }

    [Fact]
    public void Without_trials_nothing_is_known() => WilsonInterval.Of(0, 0).Should().Be(new WilsonInterval(0, 1));

    [Fact]
    public void None_and_all_end_at_0_and_1()
    {
        WilsonInterval.Of(0, 7).Low.Should().Be(0);
        WilsonInterval.Of(7, 7).High.Should().Be(1);
    }
}
