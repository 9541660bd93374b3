using FluentAssertions;
using Simulation.Analysis.Comparison;
using Xunit;

namespace Simulation.Tests.Analysis.Comparison;

public sealed class RecommendationTests
{
    private const double Tight = 1e-12;

    [Fact]
    public void The_margin_is_paired_and_its_interval_is_1_959964_standard_errors_each_way()
    {
        var recommendation = Of(
            ("wait", [0.0, 0, 0, 0, 0]),
            ("direct", [101.0, 202, 303, 404, 505]),
            ("retail", [100.0, 200, 300, 400, 500])
        );

        // Differences 1 to 5: mean 3, sd √2.5, standard error √0.5, small though the values themselves spread by hundreds.
        (recommendation.Strategy, recommendation.RunnerUp)
            .Should()
            .Be((1, 2));
        var margin = recommendation.Margin!;
        margin.Mean.Should().BeApproximately(3, Tight);
        margin.StandardError.Should().BeApproximately(Math.Sqrt(0.5), Tight);
        margin.Low.Should().BeApproximately(3 - (1.959964 * Math.Sqrt(0.5)), Tight);
        margin.High.Should().BeApproximately(3 + (1.959964 * Math.Sqrt(0.5)), Tight);
        recommendation.Verdict.Should().Be(Verdict.Clear);
    }

    [Fact]
    public void Wait_alone_is_clear_and_has_no_runner_up() =>
        Of(("wait", [1.0, 2, 3])).Should().Be(new Recommendation(0, null, null, Verdict.Clear));

    [Fact]
    public void One_trial_decides_nothing()
    {
        var recommendation = Of(("wait", [0.0]), ("direct", [1e12]));

        recommendation.Should().Be(new Recommendation(1, 0, new Margin(1e12, null, null, null), Verdict.TossUp));
    }

    [Fact]
    public void Best_in_half_of_the_trials_is_enough_to_be_clear() =>
        Of(("wait", HandMade.Repeat(100, 0, 1)), ("direct", HandMade.Repeat(100, 9, 0)))
            .Verdict.Should()
            .Be(Verdict.Clear);

    [Fact]
    public void Best_in_fewer_trials_is_close_though_the_margin_is_sure() =>
        Of(("wait", HandMade.Repeat(100, 0, 1, 1)), ("direct", HandMade.Repeat(100, 90, 0, 0)))
            .Verdict.Should()
            .Be(Verdict.Close);

    [Fact]
    public void A_margin_that_may_be_nothing_is_a_toss_up_however_often_the_plan_is_best() =>
        Of(("wait", HandMade.Repeat(3, 0, 0, 0, 9)), ("direct", HandMade.Repeat(3, 4, 4, 4, 0)))
            .Verdict.Should()
            .Be(Verdict.TossUp);

    [Fact]
    public void A_margin_that_is_the_same_in_every_trial_is_sure() =>
        Of(("wait", HandMade.Repeat(7, 1)), ("direct", HandMade.Repeat(7, 1.5)))
            .Should()
            .Be(new Recommendation(1, 0, new Margin(0.5, 0, 0.5, 0.5), Verdict.Clear));

    [Fact]
    public void Two_plans_that_are_the_same_are_a_toss_up() =>
        Of(("wait", HandMade.Repeat(7, 1)), ("direct", HandMade.Repeat(7, 1)))
            .Should()
            .Be(new Recommendation(0, 1, new Margin(0, 0, 0, 0), Verdict.TossUp));

    /// <summary>
    /// Howard's party: sun with probability 0.4; outdoors 100 or 0, porch 90 or 20, indoors 40 or 50. The porch has the highest
    /// mean though it is never the best place, and what it regrets is the value of clairvoyance.
    /// </summary>
    [Theory]
    [InlineData(200, Verdict.TossUp)]
    [InlineData(1000, Verdict.Close)]
    internal void Howards_party_is_on_the_porch(int times, Verdict verdict)
    {
        double[] Weather(double sun, double rain) => HandMade.Repeat(times, sun, rain, rain, sun, rain);
        var compared = RegionComparer.Compare(
            HandMade.Trials(
                ("wait", Weather(-100, -100)),
                ("outdoors", Weather(100, 0)),
                ("porch", Weather(90, 20)),
                ("indoors", Weather(40, 50))
            )
        );

        compared.Result.Strategies.Select(one => one.Value.Mean).Should().Equal(-100, 40, 48, 46);
        (compared.Recommendation.Strategy, compared.Recommendation.RunnerUp).Should().Be((2, 3));
        compared.Recommendation.Margin!.Mean.Should().BeApproximately(2, Tight);
        compared.Recommendation.Verdict.Should().Be(verdict);
        compared.Strategies.Select(one => one.ProbBest).Should().Equal(0, 0.4, 0, 0.6);
        compared.Strategies.Select(one => one.RegretMean).Should().Equal(170, 30, 22, 24);
    }

    private static Recommendation Of(params (string Name, double[] Values)[] plans) =>
        RegionComparer.Compare(HandMade.Trials(plans)).Recommendation;
}
