using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Reporting.Screen;
using Spectre.Console;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class RunViewTests
{
    private static readonly string[] Files = ["summary.csv", "recommendations.csv", "manifest.json"];

    [Fact]
    public void A_region_that_stands_alone_is_shown_in_full()
    {
        var screen = new TestScreen();

        new RunView(screen.Console).Show(SampleRun.Report(Spread(SampleRun.Region())), "out/two", Files);

        screen
            .Text.Should()
            .Be(
                """
                Two regions
                1 region, 2 strategies, 400 trials each

                Id  Region         Recommendation  Value          Margin  Loss  Verdict
                US  United States  direct          $1.3M  $1.3M ± $49.0K   30%  clear

                Value: mean gain over waiting. Loss: chance of ending up below waiting.
                Margin: mean lead over the second best, with its 95% interval (±).

                Strategy   Mean      5%    95%  Loss  Best  -$3.0M         $6.0M
                direct    $1.3M  -$2.8M  $5.8M   30%   75%  ████████████████████
                wait         $0      $0     $0    0%   25%        █

                Mean, 5%, 95%: of the gain over waiting. Best: chance of being the best.
                Pictures: how likely which gain is, between the ends above; wait stands at $0.

                Why direct rather than wait, part by part:
                Driver         Difference
                revenue             $9.0M                          ┃████████████████████████
                channel            -$1.0M                       ███┃
                product            -$5.0M             █████████████┃
                royalties          -$200K                         █┃
                service            -$300K                         █┃
                grey               $50.0K                          ┃█
                operations         -$600K                        ██┃
                setup              -$100K                         █┃
                certification      -$200K                         █┃
                litigation        -$50.0K                         █┃
                tax                -$400K                         █┃
                terminal            $100K                          ┃█
                spillover         -$50.0K                         █┃
                value               $1.3M

                Written to out/two:
                summary.csv, recommendations.csv, manifest.json

                """
            );
    }

    [Theory]
    [InlineData("[red]x[/] [link=http://x]y[/] [[")]
    [InlineData("a\u001b[31mb\u0007\u009b2J\r\nc\td")]
    [InlineData("\u202egnp.exe\u2028x")]
    [InlineData("日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本日本")]
    [InlineData("quote \" and ' and 👍🏽 e\u0301")]
    [InlineData("")]
    public void No_name_breaks_the_screen(string part)
    {
        var name = part + string.Concat(Enumerable.Repeat("word ", 60)) + part;
        foreach (var hostile in new[] { part, name, part.PadRight(300, 'x') })
        {
            foreach (var verdict in Enum.GetValues<Verdict>())
            {
                var screen = Show(hostile, verdict, 80);

                screen.Lines.Should().OnlyContain(line => line.GetCellWidth() <= 80);
                screen
                    .Text.Replace("\n", "", StringComparison.Ordinal)
                    .Should()
                    .NotContainAny("\u001b", "\t", "\r", "\u202e");
                screen.Lines.Should().OnlyContain(line => !line.EndsWith(' '));
            }
        }
    }

    [Fact]
    public void A_markup_name_is_shown_as_it_is_written()
    {
        Show("[red]x[/]", Verdict.Clear, 80).Text.Should().Contain("[red]x[/]  [red]x[/]");
    }

    [Fact]
    public void A_wide_screen_cuts_nothing()
    {
        var name = new string('x', 60);

        Show(name, Verdict.Clear, 300).Text.Should().Contain($"{name}  {name}");
    }

    /// <summary>The second strategy's gain evenly spread from -$3.0M at 2.5% to $6.0M at 97.5%.</summary>
    private static RegionComparison Spread(RegionComparison region)
    {
        double[] even = [.. DistributionLevels.All.Select(level => -3e6 + (9e6 * (level - 0.025) / 0.95))];
        var (wait, direct) = (region.Strategies[0], region.Strategies[1]);
        return region with
        {
            Strategies =
            [
                wait with
                {
                    IncrementalQuantiles = new double[even.Length],
                },
                direct with
                {
                    IncrementalQuantiles = even,
                },
            ],
        };
    }

    private static TestScreen Show(string name, Verdict verdict, int width)
    {
        var screen = new TestScreen(width);
        var region = SampleRun.Region(name, name, name, verdict);
        var report = SampleRun.Report(region) with { Name = name };
        new RunView(screen.Console).Show(report, "out/two", Files);
        new RunView(screen.Console).Show(report with { Regions = [region, SampleRun.WaitOnly()] }, "out/two", Files);
        return screen;
    }
}
