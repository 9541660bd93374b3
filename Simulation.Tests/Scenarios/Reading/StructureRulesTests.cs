using FluentAssertions;
using Simulation.Engine;
using Simulation.Model.Strategies;
using Xunit;

namespace Simulation.Tests.Scenarios.Reading;

public sealed class StructureRulesTests
{
    private const string GroupNames =
        "taxRate, market, grey, adoption, awareness, brand, unit, certification, legal, channels or carriers";

    [Theory]
    [InlineData("\"name\": «7", "name", "the number 7 where a text is expected")]
    [InlineData("\"name\": «\" \"", "name", "an empty text where a name is expected")]
    [InlineData(
        "\"start\": «\"2017-3\"",
        "start",
        "'2017-3' is not a quarter: four digits, Q and a digit from 1 to 4 are expected, as in '2017Q3'"
    )]
    [InlineData(
        "\"start\": «\"2017Q5\"",
        "start",
        "'2017Q5' is not a quarter: four digits, Q and a digit from 1 to 4 are expected, as in '2017Q3'"
    )]
    [InlineData(
        "\"horizonQuarters\": «0",
        "horizonQuarters",
        "0 is out of range: a whole number from 1 to 80 is expected"
    )]
    [InlineData(
        "\"horizonQuarters\": «81",
        "horizonQuarters",
        "81 is out of range: a whole number from 1 to 80 is expected"
    )]
    [InlineData("\"horizonQuarters\": «1.5", "horizonQuarters", "1.5 where a whole number from 1 to 80 is expected")]
    [InlineData("\"horizonQuarters\": «\"20\"", "horizonQuarters", "the text '20' where a whole number is expected")]
    [InlineData(
        "\"trials\": «10000001",
        "trials",
        "10000001 is out of range: a whole number from 1 to 10000000 is expected"
    )]
    [InlineData(
        "\"seed\": «-1",
        "seed",
        "-1 is out of range: a whole number from 0 to 9223372036854775807 is expected"
    )]
    [InlineData(
        "\"seed\": «9223372036854775808",
        "seed",
        "9223372036854775808 where a whole number from 0 to 9223372036854775807 is expected"
    )]
    [InlineData(
        "\"sampling\": «\"latin\"",
        "sampling",
        "'latin' is not known: 'latin-hypercube' or 'random' is expected; did you mean 'latin-hypercube'?"
    )]
    [InlineData(
        "\"sampling\": «\"randm\"",
        "sampling",
        "'randm' is not known: 'latin-hypercube' or 'random' is expected; did you mean 'random'?"
    )]
    [InlineData("\"firm\": «[]", "firm", "a list where an object is expected")]
    [InlineData(
        "\"firm\": { \"discountRate\": «1.5 }",
        "firm.discountRate",
        "1.5 is out of range: between 0 and 1 is expected (per year)"
    )]
    [InlineData(
        "\"firm\": { \"discountRate\": «{ \"constant\": 0.1 } }",
        "firm.discountRate",
        "an object where a plain number (no distribution) is expected"
    )]
    [InlineData(
        "\"firm\": { \"fundingUsd\": «-1 }",
        "firm.fundingUsd",
        "-1 is out of range: 0 or more is expected (USD)"
    )]
    [InlineData(
        "\"firm\": { \"brandRecovery\": «0 }",
        "firm.brandRecovery",
        "0 is out of range: greater than 0 is expected (per year)"
    )]
    [InlineData("\"regions\": «5", "regions", "the number 5 where an object that names each region is expected")]
    [InlineData("\"regions\": { \"US\": «5 }", "regions.US", "the number 5 where an object is expected")]
    [InlineData("\"regions\": { «\"*\": { \"name\": \"x\" } }", "regions.*", "'*' cannot name a region")]
    [InlineData("\"strategies\": { «\"\": { \"stages\": [] } }", "strategies.", "'' cannot name a strategy")]
    [InlineData(
        "\"defaults\": { \"market\": { \"seasonality\": «[1, 1, 1, 1.01] } }",
        "defaults.market.seasonality",
        "the four factors average 1.0025, but must average 1"
    )]
    [InlineData(
        "\"defaults\": { \"market\": { \"seasonality\": «[1, 1, 1] } }",
        "defaults.market.seasonality",
        "a list where a list of four numbers, Q1 to Q4, is expected"
    )]
    [InlineData(
        "\"defaults\": { \"market\": { \"seasonality\": [2, «-1, 2, 1] } }",
        "defaults.market.seasonality[1]",
        "-1 is out of range: 0 or more is expected"
    )]
    [InlineData(
        "\"exit\": «{ \"graceQuarters\": 4, \"trailingLossUsd\": 1 }",
        "exit.costUsd",
        "missing: 'costUsd' is needed"
    )]
    [InlineData(
        "\"exit\": { \"graceQuarters\": «-4, \"trailingLossUsd\": 1, \"costUsd\": 1 }",
        "exit.graceQuarters",
        "-4 is out of range: a whole number of 0 or more is expected"
    )]
    public void A_wrong_type_or_number_is_refused(string keys, string path, string message)
    {
        Spoilt.Overlay(keys).ShouldSay(path, message);
    }

    [Theory]
    [InlineData("«\"nme\": \"x\"", "nme", "unknown key 'nme'; did you mean 'name'?")]
    [InlineData("«\"zzzzzzzz\": null", "zzzzzzzz", "unknown key 'zzzzzzzz'")]
    [InlineData("\"firm\": { «\"spilover\": 1 }", "firm.spilover", "unknown key 'spilover'; did you mean 'spillover'?")]
    [InlineData(
        "\"regions\": { \"US\": { «\"markt\": {} } }",
        "regions.US.markt",
        "unknown key 'markt'; did you mean 'market'?"
    )]
    [InlineData(
        "\"regions\": { \"US\": { \"market\": { «\"Growth\": null } } }",
        "regions.US.market.Growth",
        "unknown key 'Growth'; did you mean 'growth'?"
    )]
    [InlineData("\"defaults\": { «\"name\": \"x\" }", "defaults.name", "unknown key 'name'; expected " + GroupNames)]
    [InlineData(
        "\"archetypes\": { \"a\": { «\"archetype\": \"b\" } }",
        "archetypes.a.archetype",
        "unknown key 'archetype'; expected " + GroupNames
    )]
    [InlineData(
        "\"strategies\": { \"x\": { «\"stage\": [], \"stages\": [] } }",
        "strategies.x.stage",
        "unknown key 'stage'; did you mean 'stages'?"
    )]
    public void A_key_that_nothing_reads_is_refused_with_the_nearest_name(string keys, string path, string message)
    {
        Spoilt.Overlay(keys).ShouldSay(path, message);
    }

    [Fact]
    public void A_scenario_that_says_nothing_is_told_everything_it_needs()
    {
        var loaded = ScenarioFolder.LoadText("{}");

        loaded
            .Problems.Select(problem => problem.Message)
            .Should()
            .Equal(
                new[]
                {
                    "name",
                    "start",
                    "horizonQuarters",
                    "trials",
                    "seed",
                    "sampling",
                    "firm",
                    "strategies",
                    "regions",
                }.Select(key => $"missing: '{key}' is needed")
            );
    }

    [Fact]
    public void What_an_overlay_removes_is_missed_in_the_overlay()
    {
        var problem = ScenarioFolder.LoadOverlay("\"regions\": null").Problems.Should().ContainSingle().Subject;

        problem.ShouldSay("regions", "missing: 'regions' is needed");
        problem.File.Should().EndWith("overlay.json");
    }

    [Theory]
    [InlineData("«[]", "a list where a scenario, which is an object, is expected")]
    [InlineData("«3", "the number 3 where a scenario, which is an object, is expected")]
    public void A_text_that_is_no_object_is_no_scenario(string text, string message)
    {
        Spoilt.Text(text).ShouldSay("", message);
    }

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9007199254740993", 9007199254740993)] // 2^53 + 1, which no double holds
    [InlineData("1e4", 10000)]
    [InlineData("10000.0", 10000)]
    [InlineData("0", 0)]
    public void Whole_numbers_are_read_to_the_last_digit(string seed, long expected)
    {
        ScenarioFolder.LoadOverlay($"\"seed\": {seed}").Study!.Seed.Should().Be(expected);
    }

    [Fact]
    public void Optional_parts_are_read_when_they_are_there()
    {
        var study = ScenarioFolder
            .LoadOverlay(
                """
                "description": "About", "sampling": "random", "firm": { "fundingUsd": 5 },
                "exit": { "graceQuarters": 4, "trailingLossUsd": 2e6, "costUsd": 1e6 }
                """
            )
            .Study!;

        (study.Description, study.Sampling, study.Firm.FundingUsd).Should().Be(("About", SamplingMethod.Random, 5));
        study.Exit.Should().Be(new ExitRule(4, 2e6, 1e6));
    }

    [Fact]
    public void All_problems_are_reported_at_once_in_the_order_of_the_file()
    {
        var loaded = ScenarioFolder.LoadOverlay(
            """
            "trials": 0,
            "sede": 1,
            "regions": { "US": { "taxRate": 2, "archetype": "open" }, "XX": { "name": "Nowhere" } },
            "correlations": [ { "inputs": ["US.taxRate", "US.taxrates"], "rank": 0.5 } ]
            """
        );

        loaded
            .Problems.Select(problem => problem.Path.Text)
            .Should()
            .Equal("trials", "sede", "regions.US.taxRate", "regions.US.archetype", "correlations[0].inputs[1]");
    }
}
