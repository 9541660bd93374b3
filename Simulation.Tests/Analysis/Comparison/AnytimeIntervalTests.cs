using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Numerics;
using Simulation.Tests.Model;
using Xunit;

namespace Simulation.Tests.Analysis.Comparison;

public sealed class AnytimeIntervalTests
{
    private const int Runs = 2_000;
    private const int Looks = 200;
    private const double Error = 0.05;

    [Fact]
    public void Looked_at_after_every_observation_it_misses_the_mean_in_at_most_5_of_100_runs_and_a_naive_interval_in_many_more()
    {
        var (anytime, naive) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var (missed, missedNaively) = EverMisses(new TestNumbers((ulong)run));
            anytime += missed ? 1 : 0;
            naive += missedNaively ? 1 : 0;
        }

        // Three standard errors of a share of 5% in 2,000 runs.
        const double SamplingError = 0.015;
        ((double)anytime / Runs).Should().BeLessThan(Error + SamplingError);
        ((double)naive / Runs).Should().BeGreaterThan(0.25);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(20)]
    [InlineData(1_000)]
    public void At_its_end_the_likelihood_ratio_of_the_mixture_is_one_over_the_error(int count)
    {
        const double Deviation = 3;
        var halfWidth = AnytimeInterval.HalfWidth(new Moments(0, Deviation), count, Error);

        var t = halfWidth / Deviation * Math.Sqrt(count);
        var q = t * t / (count - 1);
        double g = 1 + count;
        var ratio = Math.Pow((1 + q) / (1 + (q / g)), count / 2.0) / Math.Sqrt(g);
        ratio.Should().BeApproximately(1 / Error, 1e-9);
    }

    [Fact]
    public void It_narrows_to_nothing_as_observations_go_on()
    {
        double Width(int count) => AnytimeInterval.HalfWidth(new Moments(0, 1), count, Error);

        Width(100).Should().BeLessThan(Width(10));
        Width(1_000_000).Should().BeLessThan(0.006);
    }

    [Fact]
    public void One_observation_says_nothing_of_the_spread() =>
        AnytimeInterval.HalfWidth(new Moments(5, null), 1, Error).Should().Be(double.PositiveInfinity);

    [Fact]
    public void Observations_that_are_all_alike_leave_no_doubt() =>
        AnytimeInterval.HalfWidth(new Moments(5, 0), 10, Error).Should().Be(0);

    private static (bool Anytime, bool Naive) EverMisses(TestNumbers numbers)
    {
        var values = new double[Looks];
        var (anytime, naive) = (false, false);
        for (var i = 0; i < Looks; i++)
        {
            values[i] = numbers.Normal();
            var moments = Moments.Of(values.AsSpan(0, i + 1));
            anytime |= Math.Abs(moments.Mean) > AnytimeInterval.HalfWidth(moments, i + 1, Error);
            naive |= Math.Abs(moments.Mean) > 1.959964 * moments.StandardDeviation / Math.Sqrt(i + 1);
        }

        return (anytime, naive);
    }
}
