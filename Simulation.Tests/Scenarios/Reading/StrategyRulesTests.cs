using FluentAssertions;
using Simulation.Model.Strategies;
using Xunit;

namespace Simulation.Tests.Scenarios.Reading;

public sealed class StrategyRulesTests
{
    [Theory]
    [InlineData(
        "«{ \"channel\": \"direct\" }",
        "[0]",
        "a stage opens 'at' a quarter or 'from' a quarter on: neither is given"
    )]
    [InlineData(
        "{ \"channel\": \"direct\", \"at\": 1, «\"from\": 1 }",
        "[0].from",
        "'from' beside 'at', which fixes the quarter: use 'from'"
    )]
    [InlineData(
        "{ \"channel\": \"direct\", \"at\": 1, «\"until\": 1 }",
        "[0].until",
        "'until' beside 'at', which fixes the quarter: use 'from'"
    )]
    [InlineData(
        "{ \"channel\": \"direct\", \"at\": 1, «\"when\": {} }",
        "[0].when",
        "'when' beside 'at', which fixes the quarter: use 'from'"
    )]
    [InlineData("{ \"channel\": \"direct\", \"from\": 3, \"until\": «2 }", "[0].until", "until 2 is before from 3")]
    [InlineData(
        "{ \"channel\": \"direct\", \"at\": «-1 }",
        "[0].at",
        "-1 is out of range: a whole number of 0 or more is expected"
    )]
    [InlineData(
        "{ \"channel\": \"direct\", \"at\": «0.5 }",
        "[0].at",
        "0.5 where a whole number of 0 or more is expected"
    )]
    [InlineData(
        "{ \"channel\": \"direct\", \"at\": «1e12 }",
        "[0].at",
        "1e12 is out of range: a whole number from 0 to 2147483647 is expected"
    )]
    [InlineData(
        "{ \"channel\": \"direct\", \"at\": «1e40 }",
        "[0].at",
        "1e40 where a whole number from 0 to 2147483647 is expected"
    )]
    [InlineData("«{ \"at\": 1 }", "[0].channel", "missing: 'channel' is needed")]
    [InlineData(
        "{ \"channel\": «\"retial\", \"at\": 1 }",
        "[0].channel",
        "'retial' is not known: 'accessories', 'direct', 'retail' or 'carrier' is expected; did you mean 'retail'?"
    )]
    [InlineData(
        "{ \"channel\": \"direct\", «\"form\": 1, \"at\": 1 }",
        "[0].form",
        "unknown key 'form'; did you mean 'from'?"
    )]
    [InlineData(
        "{ \"channel\": \"direct\", \"from\": 1, \"when\": { \"awareness\": «2 } }",
        "[0].when.awareness",
        "2 is out of range: between 0 and 1 is expected"
    )]
    [InlineData(
        "{ \"channel\": \"direct\", \"from\": 1, \"when\": { «\"awarenes\": 1 } }",
        "[0].when.awarenes",
        "unknown key 'awarenes'; did you mean 'awareness'?"
    )]
    [InlineData(
        "{ \"channel\": \"direct\", \"at\": 0 }, { \"channel\": «\"direct\", \"at\": 1 }",
        "[1].channel",
        "'direct' is opened twice: a channel may be opened once"
    )]
    [InlineData(
        "{ \"channel\": \"direct\", \"at\": 3 }, { \"channel\": \"retail\", \"at\": «2 }",
        "[1].at",
        "quarter 2 is before quarter 3 of the stage above: stages open in order"
    )]
    [InlineData(
        "{ \"channel\": \"direct\", \"from\": 3 }, { \"channel\": \"retail\", \"from\": «0 }",
        "[1].from",
        "quarter 0 is before quarter 3 of the stage above: stages open in order"
    )]
    [InlineData("«7", "[0]", "the number 7 where an object is expected")]
    public void A_stage_that_cannot_be_is_refused(string stages, string below, string message)
    {
        Spoilt
            .Overlay(
                $$"""
                "strategies": { "mine": { "stages": [ {{stages}} ] } }
                """
            )
            .ShouldSay($"strategies.mine.stages{below}", message);
    }

    [Fact]
    public void Stages_are_read_with_their_conditions()
    {
        Strategies(
            """
            "mine": { "stages": [
              { "channel": "accessories", "at": 2 },
              { "channel": "carrier", "from": 4, "until": 12, "when": { "awareness": 0.2, "relationship": 0.1 } },
              { "channel": "retail", "from": 4 } ] }
            """
        )[2]
            .Stages.Should()
            .Equal(
                new Stage(Channel.Accessories, 2, 2),
                new Stage(Channel.Carrier, 4, 12, 0.2, 0.1),
                new Stage(Channel.Retail, 4)
            );
    }

    [Fact]
    public void Wait_comes_first_unless_it_is_named_elsewhere()
    {
        Strategies("\"mine\": { \"stages\": [] }").Select(s => s.Name).Should().Equal("wait", "direct", "mine");
        Strategies("\"wait\": { \"stages\": [] }").Select(s => s.Name).Should().Equal("direct", "wait");
    }

    [Fact]
    public void Wait_with_stages_is_refused()
    {
        Spoilt
            .Overlay(""" "strategies": { "wait": { "stages": «[ { "channel": "direct", "at": 0 } ] } } """)
            .ShouldSay("strategies.wait.stages", "'wait' is what all else is measured against: it has no stages");
    }

    private static IReadOnlyList<Strategy> Strategies(string keys)
    {
        var loaded = ScenarioFolder.LoadOverlay($"\"strategies\": {{ {keys} }}");
        loaded.Problems.Should().BeEmpty();
        return loaded.Study!.Strategies;
    }
}
