using FluentAssertions;
using Simulation.Engine;
using Simulation.Model.Parameters;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Scenarios.Reading;

public sealed class RegionRulesTests
{
    private static readonly string Carrier = ScenarioFolder.CarrierValues;

    [Fact]
    public void A_key_comes_from_the_region_else_its_archetype_else_the_defaults()
    {
        var study = ScenarioFolder
            .LoadOverlay(
                """
                "archetypes": { "open": {
                  "taxRate": 0.2, "market": { "growth": 0.3, "onlineReach": { "uniform": { "min": 0, "max": 1 } } } } },
                "regions": { "US": { "archetype": "open" } }
                """
            )
            .Study!;

        Value(study.Regions[0], MarketParameters.Growth)
            .Should()
            .Be(new ConstantDistribution(0.1), "the region says so itself");
        Value(study.Regions[0], TaxParameters.TaxRate)
            .Should()
            .Be(new ConstantDistribution(0.2), "its archetype says so");
        Value(study.Regions[0], MarketParameters.OnlineReach)
            .Should()
            .Be(new UniformDistribution(0, 1), "a value is never mixed");
        Value(study.Regions[0], MarketParameters.NetworkFit)
            .Should()
            .Be(new ConstantDistribution(0.5), "the defaults say so");
        Value(study.Regions[1], TaxParameters.TaxRate)
            .Should()
            .Be(new ConstantDistribution(0.5), "another region has no archetype");
        study.Regions.Select(region => region.Archetype).Should().Equal("open", null);
    }

    [Fact]
    public void A_missing_number_names_the_region_and_where_was_looked()
    {
        var loaded = ScenarioFolder.LoadOverlay(
            """
            "defaults": { "market": { "growth": null } },
            "archetypes": { "open": {} },
            "regions": { "IN": { "archetype": "open" } }
            """
        );

        var problem = loaded.Problems.Should().ContainSingle("the US give their own").Subject;
        problem.ShouldSay(
            "regions.IN.market.growth",
            "IN has no market.growth: looked in regions.IN, archetypes.open, defaults"
        );
        problem.File.Should().EndWith("sound.json", "the region was first written there");
    }

    [Theory]
    [InlineData("\"regions\": { «\"XX\": { } }", "regions.XX.name", "XX has no name")]
    [InlineData(
        "\"archetypes\": { \"open\": {} }, \"regions\": { \"US\": { \"archetype\": «\"opne\" } }",
        "regions.US.archetype",
        "there is no archetype 'opne'; did you mean 'open'?"
    )]
    [InlineData(
        "\"regions\": { \"US\": { \"archetype\": «3 } }",
        "regions.US.archetype",
        "the number 3 where a text is expected"
    )]
    [InlineData(
        "\"regions\": { \"US\": { \"market\": «3 } }",
        "regions.US.market",
        "the number 3 where an object is expected"
    )]
    public void A_region_that_cannot_be_is_refused(string keys, string path, string message)
    {
        Spoilt.Overlay(keys).ShouldSay(path, message);
    }

    [Fact]
    public void A_region_has_a_seasonality_too()
    {
        var loaded = ScenarioFolder.LoadOverlay(""" "defaults": { "market": { "seasonality": null } } """);

        loaded
            .Problems.Select(p => p.Path.Text)
            .Should()
            .Equal("regions.US.market.seasonality", "regions.IN.market.seasonality");
    }

    [Fact]
    public void Carriers_are_read_and_a_list_replaces_the_one_below()
    {
        var study = ScenarioFolder
            .LoadOverlay(
                $$"""
                "defaults": { "carriers": [ { "name": "A", "share": 0.6, {{Carrier}} }, { "name": "B", "share": 0.4, {{Carrier}} } ] },
                "regions": { "IN": { "carriers": [] } }
                """
            )
            .Study!;

        study.Regions[0].Carriers.Select(c => (c.Name, c.Share)).Should().Equal(("A", 0.6), ("B", 0.4));
        study
            .Regions[0]
            .Carriers[1]
            .Values[CarrierParameters.EngineerMonths.Index]
            .Distribution.Should()
            .Be(new ConstantDistribution(1));
        study.Regions[1].Carriers.Should().BeEmpty();
    }

    [Theory]
    [InlineData(
        "«[ { \"name\": \"A\", \"share\": 0.6, # }, { \"name\": \"B\", \"share\": 0.5, # } ]",
        "",
        "the carriers' shares sum to 1.1: they may sum to 1 at most"
    )]
    [InlineData(
        "[ { \"name\": \"A\", \"share\": «1.1, # } ]",
        "[0].share",
        "1.1 is out of range: between 0 and 1 is expected"
    )]
    [InlineData(
        "[ { \"name\": \"A\", \"share\": 0.1, # }, { \"name\": «\"A\", \"share\": 0.1, # } ]",
        "[1].name",
        "the carrier 'A' is there twice: names are unique in a region"
    )]
    [InlineData("[ «{ \"name\": \"A\", # } ]", "[0].share", "missing: 'share' is needed")]
    [InlineData(
        "[ { \"name\": \"A\", \"share\": 0.1, «\"signrat\": 1, # } ]",
        "[0].signrat",
        "unknown key 'signrat'; did you mean 'signRate'?"
    )]
    [InlineData("«{}", "", "an object where a list is expected")]
    [InlineData("«[ @, @, @, @, @, @, @, @, @ ]", "", "a list of 9 where 0 to 8 are expected")]
    public void A_list_of_carriers_that_cannot_be_is_refused(string list, string below, string message)
    {
        for (var i = 0; list.Contains('@', StringComparison.Ordinal); i++)
        {
            var at = list.IndexOf('@', StringComparison.Ordinal);
            list = list.Remove(at, 1).Insert(at, $"{{ \"name\": \"{i}\", \"share\": 0.1, # }}");
        }

        var keys =
            $"\"regions\": {{ \"US\": {{ \"carriers\": {list.Replace("#", Carrier, StringComparison.Ordinal)} }} }}";
        Spoilt.Overlay(keys).ShouldSay($"regions.US.carriers{below}", message);
    }

    [Fact]
    public void Shares_may_sum_to_one_with_the_rounding_of_a_file()
    {
        var thirds = string.Join(
            ", ",
            Enumerable.Range(0, 3).Select(i => $"{{ \"name\": \"{i}\", \"share\": 0.3333333334, {Carrier} }}")
        );

        ScenarioFolder.LoadOverlay($"\"defaults\": {{ \"carriers\": [ {thirds} ] }}").Problems.Should().BeEmpty();
    }

    [Fact]
    public void A_bad_carrier_of_the_defaults_is_one_problem()
    {
        Spoilt
            .Overlay(
                $$"""
                "defaults": { "carriers": «[ { "name": "A", "share": 1, {{Carrier}} }, { "name": "B", "share": 1, {{Carrier}} } ] }
                """
            )
            .Path.Text.Should()
            .Be("defaults.carriers");
    }

    private static Distribution Value(RegionPlan region, Parameter parameter) =>
        region.Values[parameter.Index].Distribution;
}
