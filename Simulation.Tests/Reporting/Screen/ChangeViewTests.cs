using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Reporting.Screen;
using Spectre.Console;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class ChangeViewTests
{
    [Fact]
    public void Recommendations_come_first_then_what_moved_with_arrows()
    {
        Show(
            new Changes(
                [Flip(), Moved("IN", "India", new Margin(2e4, 1.5e4, -1e4, 5e4))],
                Added: [],
                Removed: ["FR", "DE"],
                Unmoved: 27
            )
        )
            .Text.Should()
            .Be(
                """
                1 recommendation changed:
                Id  Region         Before  Now             Margin  Verdict
                US  United States  wait    direct  $1.3M ± $49.0K  clear, was toss-up

                Id  Region         Strategy  Before    Now               Change
                US  United States  direct     $2.0M  $1.3M  ▼   -$750K ± $49.0K
                IN  India          direct     $2.0M  $1.3M  △  +$20.0K ± $30.0K
                ▲ ▼: the 95% interval of the change excludes 0. △ ▽: it does not.

                No longer there: FR, DE.
                27 regions did not move.

                """
            );
    }

    [Fact]
    public void Of_a_region_that_stands_alone_every_strategy_that_moved_is_told()
    {
        var two = Flip() with
        {
            Strategies = [Strategy("carrier", 3, 4), Strategy("wait", 0, 0), Strategy("direct", 1, 2)],
        };

        var alone = Show(new Changes([two], [], [], Unmoved: 0)).Text;
        var among = Show(new Changes([two], [], [], Unmoved: 1)).Text;

        alone.Should().Contain("carrier").And.Contain("direct ");
        among.Should().NotContain("carrier", "neither was it recommended nor is it");
    }

    [Fact]
    public void Where_neither_recommendation_moved_what_moved_most_is_told()
    {
        var region = Moved("US", "United States", new Margin(0, 0, 0, 0)) with
        {
            Strategies = [Strategy("wait", 0, 0), Strategy("retail", 0, -3e6), Strategy("carrier", 0, 2e6)],
        };

        Show(new Changes([region], [], [], Unmoved: 1)).Text.Should().Contain("retail").And.NotContain("carrier");
    }

    [Fact]
    public void When_nothing_moved_it_says_so() =>
        Show(new Changes([], [], [], Unmoved: 30)).Text.Should().Be("Nothing moved.\n");

    [Fact]
    public void New_regions_are_shown_in_full() =>
        Show(new Changes([], [SampleRun.Region()], [], Unmoved: 1))
            .Text.Should()
            .StartWith("New:\nId  Region ")
            .And.EndWith("1 region did not move.\n");

    [Fact]
    public void Differences_that_hold_the_luck_of_both_runs_are_marked() =>
        Show(new Changes([Flip() with { IsPaired = false }], [], [], Unmoved: 0))
            .Text.Should()
            .Contain("the luck of both runs is in the changes");

    [Theory]
    [InlineData("[red]x[/]")]
    [InlineData("a\u001b[31mb\u0007\r\nc\td\u202egnp.exe")]
    [InlineData("日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本")]
    public void No_name_breaks_the_screen(string part)
    {
        var name = part + string.Concat(Enumerable.Repeat("word ", 60));
        var region = SampleRun.Region(name, name, name);
        var change = new RegionChange(region, Undecided(region), [Strategy(name, 1e6, -3e6)], IsPaired: true);

        var screen = Show(new Changes([change], [region], [name], Unmoved: 0));

        screen.Text.Should().NotContainAny("\u001b", "\t", "\r", "\u202e");
        screen
            .Lines.Where(line => !line.StartsWith("No longer there", StringComparison.Ordinal))
            .Should()
            .OnlyContain(line => line.GetCellWidth() <= 80);
    }

    [Fact]
    public void Plain_consoles_get_plain_letters()
    {
        var screen = new TestScreen(unicode: false);

        new ChangeView(screen.Console).Show(new Changes([Flip()], [], [], Unmoved: 0));

        screen.Text.Should().MatchRegex("^[\\x20-\\x7e\n]*$").And.Contain("v  -$750K");
    }

    private static TestScreen Show(Changes changes)
    {
        var screen = new TestScreen();
        new ChangeView(screen.Console).Show(changes);
        return screen;
    }

    /// <summary>Direct was a toss-up behind wait, and is clearly ahead now.</summary>
    private static RegionChange Flip()
    {
        var region = SampleRun.Region();
        return new RegionChange(
            Undecided(region),
            region,
            [Strategy("wait", 0, 0), Strategy("direct", 2e6, 1.25e6, 2.5e4)],
            IsPaired: true
        );
    }

    private static RegionChange Moved(string id, string name, Margin difference)
    {
        var region = SampleRun.Region(id, name);
        return new RegionChange(
            region,
            region,
            [Strategy("wait", 0, 0), new StrategyChange("direct", 2e6, 1.25e6, difference)],
            IsPaired: true
        );
    }

    private static RegionComparison Undecided(RegionComparison region) =>
        region with
        {
            Recommendation = new Recommendation(0, 1, new Margin(1, 1, -1, 3), Verdict.TossUp),
        };

    private static StrategyChange Strategy(string name, double before, double after, double error = 0)
    {
        var (difference, half) = (after - before, 1.96 * error);
        return new StrategyChange(
            name,
            before,
            after,
            new Margin(difference, error, difference - half, difference + half)
        );
    }
}
