using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Analysis.Deciding;
using Simulation.Reporting.Screen;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class DecidingViewTests
{
    [Fact]
    public void One_region_has_a_sentence_for_each_input() =>
        Show(Region("US", SampleRun.Deciding))
            .Should()
            .Equal(
                "",
                "What would change the recommendation most likely, if it alone were known:",
                "US.market.growth (grade B) below -0.125 (per year, log): 25% (13% to 50%), then",
                "  wait"
            );

    [Fact]
    public void Where_no_input_would_that_is_said() =>
        Show(Region("US")).Should().Equal("", "No single input, if it were known, would change the recommendation.");

    [Fact]
    public void Several_regions_have_a_line_each_and_those_without_any_share_one() =>
        Show(Region("US", SampleRun.Deciding, Tariff), Region("IN"), Region("BR"), Region("FR", Tariff))
            .Should()
            .Equal(
                "",
                "What would change it most likely, if it alone were known (chance that it would):",
                "Id  Inputs",
                "US  market.growth 25%, unit.tariff <1%",
                "FR  unit.tariff <1%",
                "No single input would: IN, BR."
            );

    [Fact]
    public void Nothing_is_said_where_nobody_asked_or_there_is_one_strategy() =>
        Show(SampleRun.Region(), SampleRun.WaitOnly() with { DecidingInputs = [] }).Should().Equal("");

    [Fact]
    public void Hostile_names_do_no_harm_and_no_line_is_wider_than_the_screen()
    {
        var hostile = SampleRun.Deciding with
        {
            Name = "US.carriers." + new string('x', 300) + "\u001b[2J\u202e.signRate",
        };
        foreach (var lines in new[] { Show(Region("US", hostile)), Show(Region("US", hostile), Region("IN", hostile)) })
        {
            lines.Should().OnlyContain(line => line.Length <= 80);
            string.Concat(lines).Should().NotContainAny("\u001b", "\u202e");
        }
    }

    private static DecidingInput Tariff =>
        SampleRun.Deciding with
        {
            Name = "US.unit.tariff",
            Unit = "fraction of cost",
            Chance = 0.004,
        };

    private static RegionComparison Region(string id, params DecidingInput[] inputs) =>
        SampleRun.Region(id) with
        {
            DecidingInputs = inputs,
        };

    private static IReadOnlyList<string> Show(params RegionComparison[] regions)
    {
        var screen = new TestScreen();
        new DecidingView(screen.Console).Show(regions);
        return screen.Lines;
    }
}
