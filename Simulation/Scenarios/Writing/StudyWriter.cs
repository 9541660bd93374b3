using System.Text.Json;
using Simulation.Engine;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Scenarios.Shapes;

namespace Simulation.Scenarios.Writing;

/// <summary>Writes a study as one scenario that needs no other file, no archetype and no default.</summary>
internal sealed class StudyWriter(Utf8JsonWriter json)
{
    private readonly ValueWriter _values = new(json);
    private readonly RegionWriter _regions = new(json);

    internal void Write(Study study)
    {
        json.WriteStartObject();
        WriteHead(study);
        WriteFirm(study.Firm);
        WriteStrategies(study.Strategies);
        WriteExit(study.Exit);
        json.WriteStartObject(ScenarioShape.Regions);
        foreach (var region in study.Regions)
        {
            _regions.Write(region);
        }

        json.WriteEndObject();
        WriteCorrelations(study.Correlations);
        json.WriteEndObject();
    }

    private void WriteHead(Study study)
    {
        json.WriteString(ScenarioShape.Name, study.Name);
        if (study.Description is not null)
        {
            json.WriteString(ScenarioShape.Description, study.Description);
        }

        json.WriteString(ScenarioShape.Start, study.Start.ToString());
        json.WriteNumber(ScenarioShape.HorizonQuarters, study.HorizonQuarters);
        json.WriteNumber(ScenarioShape.Trials, study.Trials);
        json.WriteNumber(ScenarioShape.Seed, study.Seed);
        json.WriteString(ScenarioShape.Sampling, ScenarioShape.SamplingMethods[(int)study.Sampling]);
    }

    private void WriteFirm(FirmPlan firm)
    {
        json.WriteStartObject(ScenarioShape.Firm);
        json.WriteNumber(FirmShape.DiscountRate, firm.DiscountRate);
        foreach (var parameter in ParameterCatalog.Firm)
        {
            _values.Write(parameter.Path, firm.Values[parameter.Index]);
        }

        json.WriteNumber(FirmShape.MarketCorrelation, firm.MarketCorrelation);
        json.WriteNumber(FirmShape.FxCorrelation, firm.FxCorrelation);
        json.WriteNumber(FirmShape.EngineerMonthsPerQuarter, firm.EngineerMonthsPerQuarter);
        WriteMaybe(FirmShape.FundingUsd, firm.FundingUsd);
        json.WriteEndObject();
    }

    private void WriteStrategies(IReadOnlyList<Strategy> strategies)
    {
        json.WriteStartObject(ScenarioShape.Strategies);
        foreach (var strategy in strategies)
        {
            json.WriteStartObject(strategy.Name);
            json.WriteStartArray(StrategyShape.Stages);
            foreach (var stage in strategy.Stages)
            {
                WriteStage(stage);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteStage(Stage stage)
    {
        json.WriteStartObject();
        json.WriteString(StrategyShape.Channel, StrategyShape.Channels[(int)stage.Channel]);
        json.WriteNumber(StrategyShape.From, stage.From);
        WriteMaybe(StrategyShape.Until, stage.Until);
        if (stage.AwarenessAtLeast is not null || stage.RelationshipAtLeast is not null)
        {
            json.WriteStartObject(StrategyShape.When);
            WriteMaybe(StrategyShape.Awareness, stage.AwarenessAtLeast);
            WriteMaybe(StrategyShape.Relationship, stage.RelationshipAtLeast);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteExit(ExitRule? exit)
    {
        if (exit is null)
        {
            return;
        }

        json.WriteStartObject(ScenarioShape.Exit);
        json.WriteNumber(ScenarioShape.GraceQuarters, exit.GraceQuarters);
        json.WriteNumber(ScenarioShape.TrailingLossUsd, exit.TrailingLossUsd);
        json.WriteNumber(ScenarioShape.CostUsd, exit.CostUsd);
        json.WriteEndObject();
    }

    private void WriteCorrelations(IReadOnlyList<InputCorrelation> correlations)
    {
        json.WriteStartArray(ScenarioShape.Correlations);
        foreach (var correlation in correlations)
        {
            json.WriteStartObject();
            json.WriteStartArray(ScenarioShape.Inputs);
            json.WriteStringValue(correlation.First);
            json.WriteStringValue(correlation.Second);
            json.WriteEndArray();
            json.WriteNumber(ScenarioShape.Rank, correlation.Rank);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteMaybe(string key, double? number)
    {
        if (number is not null)
        {
            json.WriteNumber(key, number.Value);
        }
    }
}
