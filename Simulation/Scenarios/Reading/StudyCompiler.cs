using System.Diagnostics;
using Simulation.Engine;
using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Scenarios.Layers;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Reading;

/// <summary>Makes a study of a tree in which nothing is wrong.</summary>
internal sealed class StudyCompiler(Leaves leaves)
{
    internal Study Compile(
        JsonObject root,
        IReadOnlyList<RegionTree> regions,
        IReadOnlyList<InputCorrelation> correlations
    )
    {
        var isQuarter = YearQuarter.TryParse(Text(root, ScenarioShape.Start), out var start);
        Debug.Assert(isQuarter, "A text that is no quarter has been reported.");
        return new Study(
            Text(root, ScenarioShape.Name),
            leaves.Find<string>(root[ScenarioShape.Description]),
            start,
            (int)Integer(root, ScenarioShape.HorizonQuarters),
            (int)Integer(root, ScenarioShape.Trials),
            Integer(root, ScenarioShape.Seed),
            (SamplingMethod)IndexOf(ScenarioShape.SamplingMethods, Text(root, ScenarioShape.Sampling)),
            Firm((JsonObject)root[ScenarioShape.Firm]!),
            Strategies((JsonObject)root[ScenarioShape.Strategies]!),
            Exit(root[ScenarioShape.Exit] as JsonObject),
            [.. regions.Select(Region)],
            correlations
        );
    }

    private FirmPlan Firm(JsonObject firm) =>
        new(
            Number(firm, FirmShape.DiscountRate),
            Number(firm, FirmShape.MarketCorrelation),
            Number(firm, FirmShape.FxCorrelation),
            Number(firm, FirmShape.EngineerMonthsPerQuarter),
            leaves.FindNumber(firm[FirmShape.FundingUsd]),
            [.. ParameterCatalog.Firm.Select(parameter => Value(firm[parameter.Path]))]
        );

    private IReadOnlyList<Strategy> Strategies(JsonObject strategies)
    {
        var named = strategies
            .Members.Select(member => new Strategy(member.Name, Stages((JsonObject)member.Value)))
            .ToList();
        return named.Exists(strategy => strategy.IsWait) ? named : [Strategy.Wait, .. named];
    }

    private IReadOnlyList<Stage> Stages(JsonObject strategy) =>
        [.. ((JsonArray)strategy[StrategyShape.Stages]!).Items.Cast<JsonObject>().Select(Stage)];

    private Stage Stage(JsonObject stage)
    {
        var channel = (Channel)IndexOf(StrategyShape.Channels, Text(stage, StrategyShape.Channel));
        if (leaves.FindInteger(stage[StrategyShape.At]) is { } at)
        {
            return new Stage(channel, (int)at, (int)at);
        }

        var when = stage[StrategyShape.When] as JsonObject;
        return new Stage(
            channel,
            (int)Integer(stage, StrategyShape.From),
            (int?)leaves.FindInteger(stage[StrategyShape.Until]),
            leaves.FindNumber(when?[StrategyShape.Awareness]),
            leaves.FindNumber(when?[StrategyShape.Relationship])
        );
    }

    private ExitRule? Exit(JsonObject? exit) =>
        exit is null
            ? null
            : new ExitRule(
                Integer(exit, ScenarioShape.GraceQuarters),
                Number(exit, ScenarioShape.TrailingLossUsd),
                Number(exit, ScenarioShape.CostUsd)
            );

    private RegionPlan Region(RegionTree region) =>
        new(
            region.Id,
            Text(region.Own, RegionShape.Name),
            RegionLayers.ArchetypeOf(region.Own)?.Value,
            leaves.Find<double[]>(region.At(RegionShape.SeasonalityPath).Node)!,
            [.. ParameterCatalog.Region.Select(parameter => Value(region.At(parameter.Path).Node))],
            [.. region.Carriers.Select(Carrier)]
        );

    private CarrierPlan Carrier(JsonObject carrier) =>
        new(
            Text(carrier, CarrierShape.Name),
            Number(carrier, CarrierShape.Share),
            [.. ParameterCatalog.Carrier.Select(parameter => Value(carrier[parameter.Path]))]
        );

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        var index = 0;
        while (!string.Equals(names[index], name, StringComparison.Ordinal))
        {
            index++;
        }

        return index;
    }

    private string Text(JsonObject parent, string key) => leaves.Find<string>(parent[key])!;

    private double Number(JsonObject parent, string key) => leaves.FindNumber(parent[key])!.Value;

    private long Integer(JsonObject parent, string key) => leaves.FindInteger(parent[key])!.Value;

    private ParameterValue Value(JsonNode? node) => leaves.Find<ParameterValue>(node)!;
}
