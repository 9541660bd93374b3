using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Reporting.Screen;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class RecommendationViewTests
{
    [Fact]
    public void A_region_takes_one_line()
    {
        var screen = new TestScreen();

        Show(
            screen,
            SampleRun.Region(),
            SampleRun.Region("GB", "United Kingdom", "accessories-then-carrier", Verdict.Close),
            SampleRun.Region("ES", "Spain", "direct-then-retail", Verdict.TossUp),
            SampleRun.WaitOnly()
        );

        screen
            .Text.Should()
            .Be(
                """
                Id  Region        Recommendation            Value          Margin  Loss  Verdict
                US  United Stat…  direct                    $1.3M  $1.3M ± $49.0K   30%  clear
                GB  United King…  accessories-then-carrier  $1.3M  $1.3M ± $49.0K   30%  close
                ES  Spain         direct-then-retail?       $1.3M  $1.3M ± $49.0K   30%  toss-up
                IN  India         wait                         $0                    0%  clear

                Value: mean gain over waiting. Loss: chance of ending up below waiting.
                Margin: mean lead over the second best, with its 95% interval (±).
                1 toss-up (?): the two best are too close to call with these trials.

                """
            );
    }

    [Fact]
    public void On_a_terminal_a_toss_up_is_yellow()
    {
        var screen = new TestScreen(isTerminal: true);

        Show(screen, SampleRun.Region(verdict: Verdict.TossUp));

        screen.Text.Should().Contain("\u001b[93mdirect?\u001b[0m");
    }

    [Fact]
    public void A_console_without_unicode_gets_ascii()
    {
        var screen = new TestScreen(unicode: false);

        Show(screen, SampleRun.Region(name: new string('x', 300)));
        new RegionView(screen.Console).Show(SampleRun.Region());

        screen.Text.Should().MatchRegex("^[\\x0a\\x20-\\x7e]*$").And.Contain("$1.3M +- $49.0K").And.Contain("xxx~");
    }

    private static void Show(TestScreen screen, params RegionComparison[] regions) =>
        new RecommendationView(screen.Console).Show(regions);
}
