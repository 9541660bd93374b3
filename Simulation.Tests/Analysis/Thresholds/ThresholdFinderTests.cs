using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Analysis.Thresholds;
using Simulation.Tests.Analysis.Comparison;
using Xunit;

namespace Simulation.Tests.Analysis.Thresholds;

/// <summary>Crossings of values that a test writes down as functions of the input.</summary>
public sealed class ThresholdFinderTests
{
    /// <summary>The search stops at a ten-millionth of a range of 10.</summary>
    private const double Tight = 1e-6;

    /// <summary>Luck of six trials: mean 0, sum of squares 10, sd √2.</summary>
    private static readonly double[] Luck = [-2, -1, 0, 0, 1, 2];

    [Fact]
    public void The_interval_is_the_standard_error_of_the_difference_over_its_slope()
    {
        var found = Find(x => [0, 4 * (x - 3)], points: 11);

        var crossing = found.Crossings.Should().ContainSingle().Subject;
        (crossing.Below, crossing.Above, crossing.Kind).Should().Be((0, 1, CrossingKind.Root));
        crossing.Input.Should().BeApproximately(3, Tight);
        crossing.Slope.Mean.Should().BeApproximately(4, Tight);
        crossing.LeadStandardError.Should().BeApproximately(Math.Sqrt(2.0 / 6), Tight);
        crossing.Low.Should().BeApproximately(3 - (1.959964 * Math.Sqrt(2.0 / 6) / 4), Tight);
        crossing.High.Should().BeApproximately(3 + (1.959964 * Math.Sqrt(2.0 / 6) / 4), Tight);
        crossing.IsSlopeUncertain.Should().BeFalse();
    }

    [Fact]
    public void The_curve_runs_from_end_to_end_in_even_steps()
    {
        var found = Find(x => [0, x - 20], points: 5);

        found.Curve.Select(point => point.Input).Should().Equal(0, 2.5, 5, 7.5, 10);
        found
            .Curve.Select(point => point.Comparison.Result.Strategies[1].Value.Mean)
            .Should()
            .Equal(-20, -17.5, -15, -12.5, -10);
        found.Crossings.Should().BeEmpty("no crossing is an answer");
    }

    [Fact]
    public void A_strategy_that_is_best_only_between_two_others_is_found_between_two_points()
    {
        // 0, x − 5 and 2(x − 6.2): best up to 5, up to 7.4, and beyond.
        var found = Find(x => [0, x - 5, 2 * (x - 6.2)], points: 2);

        found.Crossings.Select(crossing => (crossing.Below, crossing.Above)).Should().Equal((0, 1), (1, 2));
        found.Crossings[0].Input.Should().BeApproximately(5, Tight);
        found.Crossings[1].Input.Should().BeApproximately(7.4, Tight);
    }

    [Theory]
    [InlineData(5.5)]
    [InlineData(5.4)]
    [InlineData(3.7)]
    public void A_strategy_that_is_best_only_between_two_points_of_the_grid_shows_as_a_dip(double top)
    {
        const double HalfWidth = 0.2;
        var found = Find(x => [0, (HalfWidth * HalfWidth) - ((x - top) * (x - top))], points: 11);

        found.Crossings.Select(crossing => (crossing.Below, crossing.Above)).Should().Equal((0, 1), (1, 0));
        found.Crossings[0].Input.Should().BeApproximately(top - HalfWidth, Tight);
        found.Crossings[1].Input.Should().BeApproximately(top + HalfWidth, Tight);
        found.Curve.Should().BeInAscendingOrder(point => point.Input).And.OnlyHaveUniqueItems(point => point.Input);
    }

    [Fact]
    public void Every_crossing_of_a_wave_is_found()
    {
        var found = Find(x => [0, 100 * Math.Sin(x)], points: 21);

        found.Crossings.Select(crossing => crossing.Above).Should().Equal(0, 1, 0);
        for (var i = 0; i < 3; i++)
        {
            found.Crossings[i].Input.Should().BeApproximately((i + 1) * Math.PI, Tight);
        }
    }

    [Fact]
    public void A_leap_has_a_place_and_no_interval()
    {
        var found = Find(x => [0, x < 2.5 ? 90 : -60], points: 6);

        var crossing = found.Crossings.Should().ContainSingle().Subject;
        crossing.Kind.Should().Be(CrossingKind.Leap);
        crossing.Input.Should().BeApproximately(2.5, Tight);
        (crossing.Low, crossing.High).Should().Be((null, null));
    }

    [Fact]
    public void A_leap_within_the_noise_is_a_root()
    {
        // As where an event happens in one trial more: 0.02 to either side beside a standard error of 0.6.
        var found = Find(x => [0, x < 2.5 ? -0.02 + (x - 2.5) : 0.02 + (x - 2.5)], points: 6);

        found.Crossings.Should().ContainSingle().Which.Kind.Should().Be(CrossingKind.Root);
    }

    [Fact]
    public void A_slope_that_is_all_luck_is_said_to_be()
    {
        // The input adds to every trial's luck, which has mean 0, and hardly anything to the mean.
        var finder = new ThresholdFinder(x =>
            ComparedTrials.Of(
                HandMade.Trials(
                    ("wait", new double[Luck.Length]),
                    ("direct", [.. Luck.Select(luck => (luck * x) + (1e-3 * (x - 5)))])
                )
            )
        );

        finder.Find(0, 10, 11).Crossings.Should().ContainSingle().Which.IsSlopeUncertain.Should().BeTrue();
    }

    [Fact]
    public void One_trial_gives_a_place_without_an_interval()
    {
        var finder = new ThresholdFinder(x => ComparedTrials.Of(HandMade.Trials(("wait", [0.0]), ("direct", [x - 3]))));

        var crossing = finder.Find(0, 10, 11).Crossings.Should().ContainSingle().Subject;
        crossing.Input.Should().BeApproximately(3, Tight);
        (crossing.LeadStandardError, crossing.Low, crossing.High).Should().Be((null, null, null));
    }

    [Fact]
    public void Wait_alone_never_changes() => Find(_ => [1], points: 5).Crossings.Should().BeEmpty();

    /// <summary>The first strategy is <c>wait</c>; the last one has luck.</summary>
    private static ThresholdResult Find(Func<double, double[]> means, int points) =>
        new ThresholdFinder(x => At(means(x))).Find(0, 10, points);

    private static ComparedTrials At(double[] means) =>
        ComparedTrials.Of(
            HandMade.Trials([
                .. means.Select(
                    (mean, s) =>
                        (
                            s == 0 ? "wait" : $"plan-{s}",
                            Luck.Select(luck => mean + (s > 0 && s == means.Length - 1 ? luck : 0)).ToArray()
                        )
                ),
            ])
        );
}
