using Simulation.Engine;
using Simulation.Scenarios.Layers;
using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Reading;

/// <summary>Reads a merged tree: first each leaf where it stands, then the rules between them, then, if all is well, the study.</summary>
internal sealed class StudyReader(ProblemList problems)
{
    private readonly Leaves _leaves = new();

    /// <summary>None where there is any error.</summary>
    internal Study? Read(JsonObject root)
    {
        new ShapeReader(problems, _leaves).Read(root, ScenarioShape.Root, JsonPath.Root);
        CheckStrategies(root);
        CheckCarriers(root);
        var layers = new RegionLayers(root);
        var regions = RegionTree.All(layers);
        var rules = new RegionRules(layers, problems);
        foreach (var region in regions.TakeWhile(_ => !problems.IsFull))
        {
            rules.Check(region);
        }

        if (problems.IsFull)
        {
            return null;
        }

        var names = new InputNames(root, regions, _leaves);
        var correlations = new CorrelationReader(names, problems, _leaves).Read(root[ScenarioShape.Correlations]);
        return problems.HasErrors ? null : new StudyCompiler(_leaves).Compile(root, regions, correlations);
    }

    private void CheckStrategies(JsonObject root)
    {
        var rules = new StrategyRules(problems, _leaves);
        foreach (var strategy in Members(root, ScenarioShape.Strategies))
        {
            rules.Check(strategy, JsonPath.Root.Key(ScenarioShape.Strategies).Key(strategy.Name));
        }
    }

    private void CheckCarriers(JsonObject root)
    {
        var rules = new CarrierRules(problems, _leaves);
        rules.Check(
            (root[ScenarioShape.Defaults] as JsonObject)?[RegionShape.Carriers],
            JsonPath.Root.Key(ScenarioShape.Defaults).Key(RegionShape.Carriers)
        );
        foreach (var key in new[] { ScenarioShape.Archetypes, ScenarioShape.Regions })
        {
            foreach (var member in Members(root, key))
            {
                var path = JsonPath.Root.Key(key).Key(member.Name).Key(RegionShape.Carriers);
                rules.Check((member.Value as JsonObject)?[RegionShape.Carriers], path);
            }
        }
    }

    private static IReadOnlyList<JsonMember> Members(JsonObject root, string key) =>
        (root[key] as JsonObject)?.Members ?? [];
}
