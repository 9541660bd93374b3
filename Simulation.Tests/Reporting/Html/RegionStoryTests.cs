using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Reporting.Html;
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

    private static IEnumerable<string> Story(RegionComparison region) =>
        new RegionStory(new RegionPage(0, region, SampleRun.Start)).Paragraph();
}
