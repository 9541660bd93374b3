extern alias Scalar;

using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Model.World;
using Simulation.Numerics;
using ScalarExit = Scalar::Simulation.Model.Strategies.ExitRule;
using ScalarNumber = Scalar::Simulation.Benchmarks.Scalar.Lanes;
using ScalarPlan = Scalar::Simulation.Model.Strategies.StrategyPlan;
using ScalarRows = Scalar::Simulation.Model.Parameters.ParameterRows;
using ScalarSettings = Scalar::Simulation.Model.RegionSettings;
using ScalarShocks = Scalar::Simulation.Model.World.Shocks;
using ScalarStage = Scalar::Simulation.Model.Strategies.Stage;
using ScalarStrategy = Scalar::Simulation.Model.Strategies.Strategy;

namespace Simulation.Benchmarks.Race;

/// <summary>What lanes hold of a region, in the types of the scalar instantiation: the same numbers, trial by trial.</summary>
internal static class ScalarTrials
{
    internal static ScalarSettings Settings(RegionSettings settings) =>
        new(
            settings.HorizonQuarters,
            settings.StartQuarter,
            settings.Seasonality,
            settings.DiscountRate,
            settings.MarketCorrelation,
            settings.FxCorrelation,
            settings.CarrierShares,
            settings.Exit is { } exit ? new ScalarExit(exit.GraceQuarters, exit.TrailingLossUsd, exit.CostUsd) : null
        );

    internal static ScalarPlan Plan(Strategy strategy) =>
        new(new ScalarStrategy(strategy.Name, [.. strategy.Stages.Select(Translate)]));

    /// <summary>The first trials of every row; what is the same in all of them is a constant.</summary>
    internal static ScalarRows Rows(ParameterRows rows, int carriers, int trials)
    {
        var columns = Enumerable.Range(0, ParameterRows.Count(carriers)).Select(row => Column(rows, row, trials));
        var all = columns.ToArray();
        return new ScalarRows(
            [.. all.Select(column => column[0])],
            [.. all.Select(column => column.All(column[0].Equals) ? null : column)]
        );
    }

    /// <summary>One of the trials whose shocks lanes hold.</summary>
    internal static ScalarShocks Shocks(Shocks shocks, int lane)
    {
        var scalar = new ScalarShocks(shocks.Market.Length, shocks.Carriers);
        scalar.Begin(new ScalarEvents(shocks, lane), 0);
        Copy(shocks.FirmMarket, lane, scalar.FirmMarket);
        Copy(shocks.FirmFx, lane, scalar.FirmFx);
        Copy(shocks.Market, lane, scalar.Market);
        Copy(shocks.Fx, lane, scalar.Fx);
        for (var k = 0; k < shocks.Carriers; k++)
        {
            Copy(shocks.Carrier(k), lane, scalar.Carrier(k));
        }

        return scalar;
    }

    private static ScalarStage Translate(Stage stage) =>
        new(
            (Scalar::Simulation.Model.Strategies.Channel)(int)stage.Channel,
            stage.From,
            stage.Until,
            stage.AwarenessAtLeast,
            stage.RelationshipAtLeast
        );

    private static double[] Column(ParameterRows rows, int row, int trials)
    {
        var column = new double[trials];
        for (var trial = 0; trial < trials; trial++)
        {
            column[trial] = rows.Load(row, trial - (trial % Lanes.Count))[trial % Lanes.Count];
        }

        return column;
    }

    private static void Copy(ReadOnlySpan<Lanes> stream, int lane, Span<ScalarNumber> scalar)
    {
        for (var t = 0; t < stream.Length; t++)
        {
            scalar[t] = stream[t][lane];
        }
    }
}
