using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Step 2: an incident takes from the brand at once, and from the profit of the rest of the firm while its name recovers.</summary>
internal static class IncidentStep
{
    internal static void Run(
        StrategyPlan plan,
        in QuarterWorld world,
        in RegionTerms terms,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        var hazard = terms.GreyIncidentHazard + Lanes.Where(ledger.AccessoriesReady, terms.Accessories.IncidentHazard);
        foreach (var phone in plan.PhoneChannels)
        {
            hazard += Lanes.Where(state.Phones[(int)phone].Sells, terms.Phones[(int)phone].Channel.IncidentHazard);
        }

        var severity = Lanes.Where(world.IncidentExponential < hazard, world.Severity);
        state.Brand -= state.Brand * severity;
        ledger.Spillover = terms.SpilloverUsd * severity;
        ledger.Note(Driver.Spillover, -ledger.Spillover);
    }
}
