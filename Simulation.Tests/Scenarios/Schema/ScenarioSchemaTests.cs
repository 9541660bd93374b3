using FluentAssertions;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using Simulation.Model.Parameters;
using Simulation.Scenarios;
using Simulation.Scenarios.Schema;
using Xunit;

namespace Simulation.Tests.Scenarios.Schema;

/// <summary>The schema is judged by NJsonSchema, which knows nothing of the reader.</summary>
public sealed class ScenarioSchemaTests
{
    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromJsonAsync(ScenarioSchema.Text()));

    [Fact]
    public void The_checked_in_schema_is_the_one_of_the_declarations()
    {
        File.ReadAllText(Repository.PathOf("scenarios/scenario.schema.json"))
            .Should()
            .Be(
                ScenarioSchema.Text(),
                "it is written by: dotnet run --project Simulation -- schema > scenarios/scenario.schema.json"
            );
    }

    [Fact]
    public async Task Sound_scenarios_are_valid()
    {
        (await Faults(ScenarioFolder.Sound)).Should().BeEmpty();
        (await Faults(RichScenario.Text)).Should().BeEmpty();
    }

    [Fact]
    public async Task Every_shipped_scenario_is_valid_to_the_schema_and_to_the_reader()
    {
        foreach (var path in Repository.ShippedScenarios)
        {
            (await Faults(await File.ReadAllTextAsync(path))).Should().BeEmpty(path);
            ScenarioLoader.Load(path, []).Problems.Should().BeEmpty(path);
        }
    }

    [Fact]
    public async Task A_resolved_scenario_is_valid()
    {
        var study = ScenarioFolder.LoadText(RichScenario.Text).Study!;

        (await Faults(System.Text.Encoding.UTF8.GetString(ResolvedScenario.Of(study).Utf8))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"seed\": 2")]
    [InlineData(
        "\"exit\": null, \"regions\": { \"US\": null, \"IN\": { \"taxRate\": null, \"market\": { \"seasonality\": null } } }"
    )]
    [InlineData(
        "\"defaults\": { \"grey\": { \"marginUsd\": { \"between\": { \"low\": 1, \"high\": 2 }, \"truncate\": { \"max\": 3 } } } }"
    )]
    public async Task An_overlay_may_say_part_and_null(string keys)
    {
        (await Faults($"{{ \"extends\": \"sound.json\", {keys} }}")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{ \"extends\": 7 }")]
    [InlineData("{ \"extends\": \"x\", \"nme\": \"x\" }")]
    [InlineData("{ \"extends\": \"x\", \"start\": \"2017\" }")]
    [InlineData("{ \"extends\": \"x\", \"trials\": 0 }")]
    [InlineData("{ \"extends\": \"x\", \"trials\": 1.5 }")]
    [InlineData("{ \"extends\": \"x\", \"seed\": -1 }")]
    [InlineData("{ \"extends\": \"x\", \"sampling\": \"sobol\" }")]
    [InlineData("{ \"extends\": \"x\", \"firm\": { \"discountRate\": { \"constant\": 0.1 } } }")]
    [InlineData("{ \"extends\": \"x\", \"firm\": { \"brandRecovery\": 0 } }")]
    [InlineData("{ \"extends\": \"x\", \"regions\": { \"US\": { \"taxRate\": 1.5 } } }")]
    [InlineData("{ \"extends\": \"x\", \"regions\": { \"US\": { \"taxRate\": { \"constant\": 1.5 } } } }")]
    [InlineData("{ \"extends\": \"x\", \"regions\": { \"US\": { \"taxRat\": 0.5 } } }")]
    [InlineData("{ \"extends\": \"x\", \"regions\": { \"US\": { \"market\": { \"grwth\": 0.5 } } } }")]
    [InlineData("{ \"extends\": \"x\", \"regions\": { \"US\": { \"market\": { \"seasonality\": [1, 1, 1] } } } }")]
    [InlineData("{ \"extends\": \"x\", \"defaults\": { \"name\": \"x\" } }")]
    [InlineData("{ \"extends\": \"x\", \"defaults\": { \"taxRate\": { \"uniform\": { \"min\": 0 } } } }")]
    [InlineData(
        "{ \"extends\": \"x\", \"defaults\": { \"taxRate\": { \"uniform\": { \"min\": 0, \"max\": 1 }, \"constant\": 1 } } }"
    )]
    [InlineData("{ \"extends\": \"x\", \"defaults\": { \"taxRate\": { \"source\": \"x\" } } }")]
    [InlineData("{ \"extends\": \"x\", \"defaults\": { \"taxRate\": { \"constant\": 1, \"grade\": \"D\" } } }")]
    [InlineData("{ \"extends\": \"x\", \"defaults\": { \"taxRate\": { \"normal\": { \"mean\": 0, \"sd\": -1 } } } }")]
    [InlineData("{ \"extends\": \"x\", \"defaults\": { \"taxRate\": { \"empirical\": [] } } }")]
    [InlineData("{ \"extends\": \"x\", \"defaults\": { \"carriers\": [ { \"name\": \"x\" } ] } }")]
    [InlineData("{ \"extends\": \"x\", \"strategies\": { \"y\": { \"stages\": [ { \"at\": 0 } ] } } }")]
    [InlineData(
        "{ \"extends\": \"x\", \"strategies\": { \"y\": { \"stages\": [ { \"channel\": \"shop\", \"at\": 0 } ] } } }"
    )]
    [InlineData("{ \"extends\": \"x\", \"correlations\": [ { \"inputs\": [\"a\"], \"rank\": 0 } ] }")]
    [InlineData("{ \"extends\": \"x\", \"exit\": { \"costUsd\": \"1\" } }")]
    [InlineData("{ \"extends\": \"x\", \"strategies\": { \"y\": { \"stages\": [ { \"channel\": \"direct\" } ] } } }")]
    [InlineData(
        "{ \"extends\": \"x\", \"strategies\": { \"y\": { \"stages\": [ { \"channel\": \"direct\", \"at\": 0, \"from\": 0 } ] } } }"
    )]
    [InlineData(
        "{ \"extends\": \"x\", \"strategies\": { \"y\": { \"stages\": [ { \"channel\": \"direct\", \"at\": 0, \"until\": 0 } ] } } }"
    )]
    [InlineData(
        "{ \"extends\": \"x\", \"strategies\": { \"y\": { \"stages\": [ { \"channel\": \"direct\", \"at\": 0, \"when\": {} } ] } } }"
    )]
    [InlineData(
        "{ \"extends\": \"x\", \"strategies\": { \"y\": { \"stages\": [ { \"channel\": \"direct\", \"until\": 3 } ] } } }"
    )]
    [InlineData(
        "{ \"extends\": \"x\", \"strategies\": { \"wait\": { \"stages\": [ { \"channel\": \"direct\", \"at\": 0 } ] } } }"
    )]
    [InlineData("{ \"extends\": \"x\", \"correlations\": [ { \"inputs\": [\"a\", \"b\"], \"rank\": 1 } ] }")]
    [InlineData("{ \"extends\": \"x\", \"correlations\": [ { \"inputs\": [\"a\", \"b\"], \"rank\": -1 } ] }")]
    [InlineData(
        "{ \"extends\": \"x\", \"defaults\": { \"taxRate\": { \"uniform\": { \"min\": 0, \"max\": 1 }, \"truncate\": {} } } }"
    )]
    public async Task A_broken_scenario_is_not_valid(string text)
    {
        (await Faults(text)).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData(
        "{ \"extends\": \"x\", \"strategies\": { \"y\": { \"stages\": [ { \"channel\": \"direct\", \"at\": 0 } ] } } }"
    )]
    [InlineData(
        "{ \"extends\": \"x\", \"strategies\": { \"y\": { \"stages\": [ { \"channel\": \"direct\", \"from\": 0 } ] } } }"
    )]
    [InlineData(
        "{ \"extends\": \"x\", \"strategies\": { \"y\": { \"stages\": "
            + "[ { \"channel\": \"direct\", \"from\": 0, \"until\": 3, \"when\": {} } ] } } }"
    )]
    [InlineData("{ \"extends\": \"x\", \"strategies\": { \"wait\": { \"stages\": [] } } }")]
    [InlineData("{ \"extends\": \"x\", \"strategies\": { \"wait\": null, \"y\": null } }")]
    [InlineData("{ \"extends\": \"x\", \"correlations\": [ { \"inputs\": [\"a\", \"b\"], \"rank\": 0.99 } ] }")]
    [InlineData("{ \"extends\": \"x\", \"correlations\": [ { \"inputs\": [\"a\", \"b\"], \"rank\": -0.99 } ] }")]
    [InlineData(
        "{ \"extends\": \"x\", \"defaults\": { \"taxRate\": { \"uniform\": { \"min\": 0, \"max\": 1 }, \"truncate\": { \"min\": 0 } } } }"
    )]
    public async Task What_stands_just_within_a_rule_is_valid(string text)
    {
        (await Faults(text)).Should().BeEmpty();
    }

    [Fact]
    public void Every_parameter_is_described_with_its_unit()
    {
        var schema = JObject.Parse(ScenarioSchema.Text());
        var descriptions = schema
            .SelectTokens("$.definitions..description")
            .Select(token => (string)token!)
            .ToHashSet(StringComparer.Ordinal);

        foreach (
            var parameter in ParameterCatalog.Region.Concat(ParameterCatalog.Firm).Concat(ParameterCatalog.Carrier)
        )
        {
            descriptions
                .Should()
                .Contain(d =>
                    d.StartsWith($"{parameter.Description} Unit: {parameter.Unit}.", StringComparison.Ordinal)
                );
        }
    }

    private static async Task<IReadOnlyList<string>> Faults(string text)
    {
        var settings = new JsonLoadSettings { CommentHandling = CommentHandling.Ignore };
        var schema = await Schema.Value;
        return [.. schema.Validate(JToken.Parse(text, settings)).Select(fault => fault.ToString())];
    }
}
