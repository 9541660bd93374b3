using FluentAssertions;
using Simulation.Engine;
using Simulation.Model.Parameters;
using Simulation.Sampling.Distributions;
using Simulation.Scenarios;
using Xunit;

namespace Simulation.Tests.Scenarios.Layers;

public sealed class SetLayersTests
{
    private const string Keys = """
        "archetypes": { "open": {}, "U.S. style": { "taxRate": 0.3 } },
        "defaults": { "carriers": [ { "name": "AT&T Inc.", "share": 0.5, # }, { "name": "AT&T", "share": 0.5, # } ] },
        "regions": {
          "US": {}, "IN": { "carriers": [ { "name": "Jio", "share": 1, # } ] },
          "U.K.": { "name": "United Kingdom", "archetype": "open" }
        }
        """;

    [Fact]
    public void One_key_is_overridden()
    {
        var study = Study(
            "trials=5",
            "regions.US.market.growth=0.2",
            "firm.spillover={\"uniform\": {\"min\": 0, \"max\": 1}}"
        );

        study.Trials.Should().Be(5);
        Of(study, "US", MarketParameters.Growth).Should().Be(new ConstantDistribution(0.2));
        study.Firm.Values[FirmParameters.Spillover.Index].Distribution.Should().Be(new UniformDistribution(0, 1));
    }

    [Fact]
    public void A_star_stands_for_every_region()
    {
        var study = Study("regions.*.market.growth=0.2");

        study
            .Regions.Select(r => r.Values[MarketParameters.Growth.Index].Distribution)
            .Should()
            .AllBeEquivalentTo(new ConstantDistribution(0.2));
    }

    [Fact]
    public void The_last_argument_is_the_strongest()
    {
        var study = Study("regions.*.taxRate=0.2", "regions.US.taxRate=0.3", "regions.US.taxRate=0.4");

        Of(study, "US", TaxParameters.TaxRate).Should().Be(new ConstantDistribution(0.4));
        Of(study, "IN", TaxParameters.TaxRate).Should().Be(new ConstantDistribution(0.2));
    }

    [Fact]
    public void Names_may_hold_dots_and_spaces_for_the_longest_known_one_is_meant()
    {
        var study = Study(
            "regions.U.K..taxRate=0.1",
            "regions.US.archetype=\"U.S. style\"",
            "archetypes.U.S. style.unit.tariff=0.7",
            "regions.US.taxRate=null"
        );

        Of(study, "U.K.", TaxParameters.TaxRate).Should().Be(new ConstantDistribution(0.1));
        Of(study, "US", UnitParameters.Tariff).Should().Be(new ConstantDistribution(0.7));
        Of(study, "US", TaxParameters.TaxRate).Should().Be(new ConstantDistribution(0.3));
    }

    [Fact]
    public void A_carrier_is_named_by_its_name_and_the_region_gets_a_list_of_its_own()
    {
        var study = Study("regions.US.carriers.AT&T Inc..signRate=9", "regions.US.carriers.AT&T.share=0.25");

        Carriers(study, "US").Should().Equal(("AT&T Inc.", 0.5, 9), ("AT&T", 0.25, 1));
        Carriers(study, "U.K.").Should().Equal(("AT&T Inc.", 0.5, 1), ("AT&T", 0.5, 1));
    }

    [Fact]
    public void A_star_reaches_a_carrier_wherever_there_is_one_of_this_name()
    {
        var study = Study("regions.*.carriers.AT&T.signRate=9");

        Carriers(study, "US")[1].Rate.Should().Be(9);
        Carriers(study, "U.K.")[1].Rate.Should().Be(9);
        Carriers(study, "IN").Should().Equal(("Jio", 1.0, 1));
    }

    [Fact]
    public void Null_removes_a_key_a_region_and_a_carrier()
    {
        var study = Study("regions.US.carriers.AT&T=null", "regions.IN=null", "strategies.direct=null");

        Carriers(study, "US").Should().ContainSingle();
        study.Regions.Select(r => r.Id).Should().Equal("US", "U.K.");
        study.Strategies.Should().ContainSingle();
    }

    [Fact]
    public void A_strategy_may_be_added_whole()
    {
        Study("strategies.late={\"stages\": [{\"channel\": \"retail\", \"at\": 8}]}")
            .Strategies[^1]
            .Stages.Should()
            .ContainSingle();
    }

    [Theory]
    [InlineData("trails=5", 1, "trails", "unknown key 'trails'; did you mean 'trials'?")]
    [InlineData(
        "regions.US.markt.growth=1",
        12,
        "regions.US.markt.growth",
        "unknown key 'markt'; did you mean 'market'?"
    )]
    [InlineData(
        "regions.*.market.grwth=1",
        18,
        "regions.*.market.grwth",
        "unknown key 'grwth'; did you mean 'growth'?"
    )]
    [InlineData("regions.UX.taxRate=1", 9, "regions.UX.taxRate", "there is no region 'UX'; did you mean 'US'?")]
    [InlineData("regions.XX={\"name\": \"x\"}", 9, "regions.XX", "there is no region 'XX'")]
    [InlineData(
        "archetypes.opne.taxRate=1",
        12,
        "archetypes.opne.taxRate",
        "there is no archetype 'opne'; did you mean 'open'?"
    )]
    [InlineData(
        "strategies.dirct.stages=[]",
        12,
        "strategies.dirct.stages",
        "there is no strategy 'dirct'; did you mean 'direct'?"
    )]
    [InlineData(
        "regions.US.carriers.Verizon.share=1",
        21,
        "regions.US.carriers.Verizon.share",
        "there is no carrier 'Verizon' here"
    )]
    [InlineData(
        "regions.*.carriers.Jo.share=1",
        20,
        "regions.*.carriers.Jo.share",
        "there is no carrier 'Jo' here; did you mean 'Jio'?"
    )]
    [InlineData(
        "regions.*.carriers.Jio.shar=1",
        24,
        "regions.*.carriers.Jio.shar",
        "unknown key 'shar'; did you mean 'share'?"
    )]
    [InlineData(
        "regions.US.taxRate.constant=1",
        20,
        "regions.US.taxRate.constant",
        "the path goes on below something that is set whole"
    )]
    [InlineData(
        "strategies.direct.stages.at=1",
        26,
        "strategies.direct.stages.at",
        "the path goes on below something that is set whole"
    )]
    [InlineData("extends=\"x.json\"", 1, "extends", "'extends' is read from files only")]
    [InlineData("regions.US.=1", 12, "regions.US.", "unknown key ''")]
    [InlineData("regions", 1, "", "'regions' is not of the form PATH=JSON")]
    [InlineData("=5", 1, "", "'=5' is not of the form PATH=JSON")]
    [InlineData(
        "regions.US.archetype=open",
        22,
        "regions.US.archetype",
        "'open' is not JSON: a text stands in double quotes, as in --set 'regions.US.archetype=\"open\"'"
    )]
    [InlineData("trials=", 8, "trials", "empty: a JSON value is expected")]
    [InlineData("trials={", 9, "trials", "not JSON: the text ends before everything that was opened is closed")]
    public void A_path_that_leads_nowhere_is_a_mistake_of_the_command_line(
        string set,
        int column,
        string path,
        string message
    )
    {
        var loaded = Load(set);

        loaded.Study.Should().BeNull();
        loaded.IsCommandLineWrong.Should().BeTrue();
        var problem = loaded.Problems.Should().ContainSingle().Subject;
        (problem.File, problem.Line, problem.Column).Should().Be(("--set", 1, column));
        problem.Path.Text.Should().Be(path);
        problem.Message.Should().StartWith(message);
    }

    [Theory]
    [InlineData("trials=0", 8, "trials", "0 is out of range: a whole number from 1 to 10000000 is expected")]
    [InlineData(
        "regions.*.taxRate=2",
        19,
        "regions.US.taxRate",
        "2 is out of range: between 0 and 1 is expected (fraction of profit)"
    )]
    [InlineData(
        "regions.US.taxRate=1e999",
        20,
        "regions.US.taxRate",
        "1e999 is too large: numbers go up to about 1.8e308"
    )]
    [InlineData(
        "regions.US.market={\"grwth\": 1}",
        20,
        "regions.US.market.grwth",
        "unknown key 'grwth'; did you mean 'growth'?"
    )]
    [InlineData(
        "regions.US.carriers.AT&T.share=0.6",
        1,
        "regions.US.carriers",
        "the carriers' shares sum to 1.1: they may sum to 1 at most"
    )]
    public void A_value_that_breaks_a_rule_makes_the_scenario_invalid(
        string set,
        int column,
        string path,
        string message
    )
    {
        var loaded = Load(set);

        loaded.IsCommandLineWrong.Should().BeFalse();
        var problem = loaded.Problems.Should().ContainSingle().Subject;
        problem.ShouldSay(path, message);
        if (column > 1)
        {
            (problem.File, problem.Line, problem.Column).Should().Be(("--set", 1, column));
        }
    }

    private static LoadedScenario Load(params string[] sets)
    {
        return ScenarioFolder.LoadOverlay(
            Keys.Replace("#", ScenarioFolder.CarrierValues, StringComparison.Ordinal),
            sets
        );
    }

    private static Study Study(params string[] sets)
    {
        var loaded = Load(sets);
        loaded.Problems.Should().BeEmpty();
        return loaded.Study!;
    }

    private static Distribution Of(Study study, string region, Parameter parameter) =>
        study.Regions.Single(r => r.Id == region).Values[parameter.Index].Distribution;

    private static List<(string Name, double Share, double Rate)> Carriers(Study study, string region) =>
        [
            .. study
                .Regions.Single(r => r.Id == region)
                .Carriers.Select(c =>
                    (c.Name, c.Share, c.Values[CarrierParameters.SignRate.Index].Distribution.Quantile(0.5))
                ),
        ];
}
