using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Analysis.Thresholds;
using Simulation.Reporting;
using Simulation.Reporting.Screen;
using Simulation.Tests.Analysis.Comparison;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class ThresholdViewTests
{
    private static readonly double[] Luck = [-2e4, -1e4, 0, 0, 1e4, 2e4];

    [Fact]
    public void Each_strategy_has_a_line_for_the_part_of_the_range_in_which_it_is_best()
    {
        var lines = Show("US.market.priceUsd", x => (1e5 * (x - 3), 2e5 * (x - 4)));

        lines[..2].Should().Equal("Howard", "US.market.priceUsd (USD) from 0 to 10");
        var words = lines.Where(line => line.StartsWith("US ", StringComparison.Ordinal)).Select(Words).ToList();
        words.Select(row => (row[1], row[2])).Should().Equal(("0", "3"), ("3", "5"), ("5", "10"));
        words.Select(row => row[^2]).Should().Equal("wait", "direct", "retail");

        // The sd of luck is √2·10⁴, and twice that of the difference of opposite luck; slopes are 10⁵ each.
        words[0][3].Should().StartWith("0.1131");
        words[1][3].Should().StartWith("0.2263");
    }

    [Fact]
    public void No_crossing_is_said_in_words() =>
        Show("US.market.priceUsd", x => (1e5 + x, 0))
            .Should()
            .Contain("US: no crossing; direct is the best all over this range.");

    [Fact]
    public void Hostile_names_do_no_harm_and_no_line_is_wider_than_the_screen()
    {
        var lines = Show(new string('x', 300) + "\u001b[2J\u202e", x => (1e5 * (x - 3), 0));

        lines.Should().OnlyContain(line => line.Length <= 80);
        string.Concat(lines).Should().NotContainAny("\u001b", "\u202e");
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Show(string input, Func<double, (double Direct, double Retail)> values)
    {
        var finder = new ThresholdFinder(x =>
            ComparedTrials.Of(
                HandMade.Trials(
                    ("wait", new double[Luck.Length]),
                    ("direct", [.. Luck.Select(luck => values(x).Direct + luck)]),
                    ("retail", [.. Luck.Select(luck => values(x).Retail - luck)])
                )
            )
        );
        var screen = new TestScreen();
        new ThresholdView(screen.Console).Show(
            new ThresholdReport("Howard", input, "USD", 0, 10, [finder.Find(0, 10, 11)]),
            "out",
            ["threshold.csv"]
        );
        return [.. screen.Lines];
    }
}
