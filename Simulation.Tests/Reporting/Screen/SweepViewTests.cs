using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Analysis.Sweeps;
using Simulation.Reporting;
using Simulation.Reporting.Screen;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class SweepViewTests
{
    private static readonly SweepAxis Share = SweepAxis.Linear("regions.US.market.carrierShare", 0, 1, 3);
    private static readonly SweepAxis Price = SweepAxis.Linear("regions.US.market.priceUsd", 100, 200, 2);

    [Fact]
    public void Along_one_number_a_region_has_a_line_for_each()
    {
        var text = Show(
            [Share],
            ["US"],
            [
                [Clear(0), TossUp(1), Clear(1)],
            ]
        );

        text.Should().Contain("  0.5  direct          $1.0M  toss-up").And.NotContain("A small letter");
    }

    [Fact]
    public void Along_one_number_several_regions_have_strips_of_letters()
    {
        var text = Show(
            [Share],
            ["US", "IN"],
            [
                [Clear(0), TossUp(1), Clear(1)],
                [Clear(1), Clear(1), Clear(1)],
            ]
        );

        text.Should().Contain("US      AbB\nIN      BBB\nA: wait\nB: direct\nA small letter: a toss-up");
    }

    [Fact]
    public void Over_two_numbers_the_first_goes_down_and_the_second_across()
    {
        var text = Show(
            [Share, Price],
            ["US"],
            [
                [Clear(0), Clear(1), TossUp(0), Clear(1), Clear(1), Clear(1)],
            ]
        );

        text.Should().Contain(" US  100 to 200\n  0  AB\n0.5  aB\n  1  BB\n");
    }

    [Fact]
    public void A_region_that_two_numbers_do_not_change_has_no_map()
    {
        var text = Show([Share, Price], ["US"], [Repeat(Clear(1), 6)]);

        text.Should().Contain("US: direct everywhere.").And.NotContain("Down:");
    }

    [Fact]
    public void Over_more_numbers_points_are_counted()
    {
        var axes = new[] { Share, Price, SweepAxis.Linear("firm.spillover", 0, 1, 2) };

        var text = Show(
            axes,
            ["US"],
            [
                [Clear(0), .. Repeat(Clear(1), 11)],
            ]
        );

        text.Should().Contain("US      wait                 1     8%\nUS      direct              11    92%\n");
    }

    [Fact]
    public void Long_axes_are_thinned_out_to_fit_the_screen_and_said_to_be()
    {
        var down = SweepAxis.Linear("firm.spillover", 0, 1, 101);
        var across = SweepAxis.Linear(new string('x', 300), 0, 1, 301);
        var points = Enumerable.Range(0, 101 * 301).Select(point => Clear(point % 2)).ToList();

        var text = Show([down, across], ["US"], [points]);

        text.Split('\n').Should().OnlyContain(line => line.Length <= 80).And.HaveCountLessThan(45);
        text.Should().Contain("Some points are left out here; the file has all.");
    }

    private static SweptRecommendation Clear(int strategy) => new(strategy, Verdict.Clear, 1e6);

    private static SweptRecommendation TossUp(int strategy) => new(strategy, Verdict.TossUp, 1e6);

    private static IReadOnlyList<SweptRecommendation> Repeat(SweptRecommendation best, int times) =>
        [.. Enumerable.Repeat(best, times)];

    private static string Show(
        IReadOnlyList<SweepAxis> axes,
        IReadOnlyList<string> regions,
        IReadOnlyList<IReadOnlyList<SweptRecommendation>> recommendations
    )
    {
        var screen = new TestScreen();
        new SweepView(screen.Console).Show(
            new SweepReport("Howard", new SweepGrid(axes), regions, ["wait", "direct"], recommendations),
            "out",
            ["sweep.csv"]
        );
        return screen.Text;
    }
}
