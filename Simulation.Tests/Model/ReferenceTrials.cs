using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Model.World;
using Simulation.Numerics;
using Simulation.Tests.Reference;

namespace Simulation.Tests.Model;

/// <summary>What lanes hold of a region, as the plain reference takes it, one trial at a time.</summary>
internal static class ReferenceTrials
{
    internal static IReadOnlyList<ReferenceStage> Stages(Strategy strategy) => [.. strategy.Stages.Select(Translate)];

    internal static ReferenceInputs Inputs(RegionSettings settings, ParameterRows rows, int trial) =>
        new(
            settings.StartQuarter,
            settings.HorizonQuarters,
            settings.DiscountRate,
            settings.MarketCorrelation,
            settings.FxCorrelation,
            [.. settings.Seasonality],
            Values(rows, ParameterCatalog.Firm, trial),
            Values(rows, ParameterCatalog.Region, trial),
            [
                .. settings.CarrierShares.Select(
                    (share, k) => new ReferenceCarrier(share, Values(rows, ParameterCatalog.Carrier, trial, k))
                ),
            ],
            settings.Exit is { } exit
                ? new ReferenceExit((int)exit.GraceQuarters, exit.TrailingLossUsd, exit.CostUsd)
                : null
        );

    internal static ReferenceShocks Shocks(Shocks shocks, int lane)
    {
        var incidents = new ReferenceEvents(shocks, EventKind.Incident, lane);
        var suits = new ReferenceEvents(shocks, EventKind.Suit, lane);
        var bans = new ReferenceEvents(shocks, EventKind.Ban, lane);
        return new ReferenceShocks(
            Lane(shocks.FirmMarket, lane),
            Lane(shocks.FirmFx, lane),
            Lane(shocks.Market, lane),
            Lane(shocks.Fx, lane),
            [.. suits.SecondMarks.Select(InverseNormal.Quantile)],
            incidents.Uniforms,
            incidents.FirstMarks,
            suits.Uniforms,
            suits.FirstMarks,
            bans.Uniforms,
            [.. Enumerable.Range(0, shocks.Carriers).Select(k => Lane(shocks.Carrier(k), lane))]
        );
    }

    private static Dictionary<string, double> Values(
        ParameterRows rows,
        IReadOnlyList<Parameter> parameters,
        int trial,
        int carrier = 0
    )
    {
        var lane = trial % Lanes.Count;
        return parameters.ToDictionary(
            parameter => parameter.Path,
            parameter => rows.Load(ParameterRows.RowOf(parameter, carrier), trial - lane)[lane],
            StringComparer.Ordinal
        );
    }

    private static double[] Lane(ReadOnlySpan<Lanes> stream, int lane)
    {
        var numbers = new double[stream.Length];
        for (var t = 0; t < numbers.Length; t++)
        {
            numbers[t] = stream[t][lane];
        }

        return numbers;
    }

    private static ReferenceStage Translate(Stage stage) =>
        new(
            stage.Channel.ToString().ToLowerInvariant(),
            stage.From,
            stage.Until,
            stage.AwarenessAtLeast,
            stage.RelationshipAtLeast
        );
}
