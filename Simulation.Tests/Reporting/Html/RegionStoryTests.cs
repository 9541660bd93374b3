using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Analysis.Risk;
using Simulation.Model;
using Simulation.Model.Strategies;
using Simulation.Reporting.Html;
using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Tables;
using Xunit;

namespace Simulation.Tests.Reporting.Html;

public sealed class RegionStoryTests
{
    [Fact]
    public void It_says_what_to_do_what_it_brings_how_sure_and_why()
    {
        Story(SampleRun.Region())
            .Should()
            .Equal(
                "Choose direct. It is worth $1.3M more than waiting on average (95% interval $1.2M to $1.3M).",
                "With direct, 30% of trials end below waiting; the worst 5% average -$4.5M. "
                    + "It is the best strategy of all in 75% of trials.",
                "The runner-up is wait, $1.3M behind (95% interval $1.2M to $1.3M). That is clear.",
                "What makes the difference most: revenue (+$9.0M), product (-$5.0M), channel (-$1.0M)."
            );
    }

    [Fact]
    public void A_toss_up_is_called_one() =>
        Story(SampleRun.Region(verdict: Verdict.TossUp))
            .Should()
            .Contain(sentence => sentence.Contains("cannot be told apart"));

    [Fact]
    public void Where_waiting_is_best_it_says_what_the_nearest_comes_to()
    {
        var region = SampleRun.Region();
        var losing = region with
        {
            Strategies = [region.Strategies[0], region.Strategies[1] with { IncrementalMean = -2e6 }],
            Recommendation = new Recommendation(0, 1, new Margin(2e6, 1e4, 1.98e6, 2.02e6), Verdict.Clear),
        };

        Story(losing)
            .First()
            .Should()
            .Be(
                "Wait. Nothing is worth more than staying out: direct, the nearest, comes to -$2.0M against waiting on average."
            );
    }

    [Fact]
    public void A_recommendation_that_costs_value_on_average_is_said_to_be_worth_less()
    {
        var cautious = Cautious(incrementalMean: 6.2e6);

        new RegionStory(new RegionPage(0, cautious, SampleRun.Start))
            .Waterfall()
            .Should()
            .StartWith("From direct to wait: $1.3M less on average.");
        Story(cautious)
            .First()
            .Should()
            .EndWith("direct, the nearest, comes to $6.2M against waiting on average, and that is not worth its risk.");
    }

    [Fact]
    public void What_loses_on_average_is_not_said_to_be_worth_something_but_for_its_risk() =>
        Story(Cautious(incrementalMean: -2e6))
            .First()
            .Should()
            .EndWith("direct, the nearest, comes to -$2.0M against waiting on average.");

    [Fact]
    public void Strategies_are_ranked_by_the_attitude_that_the_recommendation_follows()
    {
        var byMean = SampleRun.Region();
        var cautious = Cautious(incrementalMean: 6.2e6);

        StrategyRow.Ranked(byMean).Select(row => row.Result.Strategy.Name).Should().Equal("direct", "wait");
        StrategyRow.Ranked(cautious).Select(row => row.Result.Strategy.Name).Should().Equal("wait", "direct");
        SamplePage
            .Html(SamplePage.Page(null, cautious))
            .Should()
            .Contain("Strategies, best first in certainty equivalent.");
    }

    [Fact]
    public void Exits_of_the_last_quarter_are_those_that_no_other_quarter_has()
    {
        var direct = SampleRun.Direct() with { ProbExit = 0.25 };
        var late = direct with { Strategy = new Strategy("direct", [new Stage(Channel.Direct, 0, null, 0.5)]) };

        RegionCharts.Exits(direct).Should().Equal(0, 0.25);
        RegionCharts.Exits(late).Should().Equal([0, 0], "they may as well have met openings");
    }

    [Fact]
    public void Exits_are_told_from_the_fall_of_active_trials()
    {
        var region = SampleRun.Region();
        var direct = region.Result.Strategies[1];
        var quarter = direct.Quarters[0];
        var leaving = direct with
        {
            Quarters =
            [
                quarter with
                {
                    ProbActive = 1,
                },
                quarter with
                {
                    ProbActive = 0.75,
                },
                quarter with
                {
                    ProbActive = 0.25,
                },
            ],
            ProbExit = 0.75,
        };
        var changed = region with
        {
            Result = region.Result with { Strategies = [region.Result.Strategies[0], leaving] },
        };

        new RegionStory(new RegionPage(0, changed, SampleRun.Start))
            .Exits()
            .Should()
            .Be("The firm leaves in 75% of trials of direct, most often in 2017Q4.");
    }

    /// <summary>Waiting is recommended by its certainty equivalent, though the other strategy is worth more on average.</summary>
    private static RegionComparison Cautious(double incrementalMean)
    {
        var region = SampleRun.Region();
        var attitude = RiskAttitude.Cvar(1);
        var lead = new Margin(3e6, 1e4, 2.98e6, 3.02e6);
        var recommendation = new Recommendation(0, 1, lead, Verdict.Clear);
        return region with
        {
            Strategies = [region.Strategies[0], region.Strategies[1] with { IncrementalMean = incrementalMean }],
            Recommendation = recommendation,
            Risk = new RegionRisk(
                attitude,
                [
                    region.Risk!.Attitudes[0],
                    new AttitudeResult(
                        attitude,
                        [new StrategyScore(0, 0, lead, 0), new StrategyScore(-3e6, 1e4, lead, 0)],
                        recommendation
                    ),
                ],
                Dominance: null
            ),
        };
    }

    private static IEnumerable<string> Story(RegionComparison region) =>
        new RegionStory(new RegionPage(0, region, SampleRun.Start)).Paragraph();
}
