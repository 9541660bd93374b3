using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Which channels are ready and sell, once the quarter's stages have opened, and the hazard of incidents that brings.</summary>
internal static class ReadinessStep
{
    /// <returns>η Δ: the hazard of an incident in the quarter.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Run(
        StrategyPlan plan,
        in RegionTerms terms,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        var hazard = terms.GreyIncidentHazard;
        if (plan.OpensAccessories)
        {
            ledger.AccessoriesReady = state.Accessories.IsReady(ledger.Quarter);
            hazard += Lanes.Where(ledger.AccessoriesReady, terms.Accessories.IncidentHazard);
        }

        var sell = LaneMask.None;
        foreach (var phone in plan.PhoneChannels)
        {
            ref var channel = ref state.Phones[(int)phone];
            var sells = channel.Channel.IsReady(ledger.Quarter) & (state.InjunctionUntil < ledger.Quarter);
            if (phone == PhoneChannel.Carrier)
            {
                sells &= state.Carriers.LiveCount > 0;
            }

            channel.Sells = sells;
            sell |= sells;
            hazard += Lanes.Where(sells, terms.Phones[(int)phone].Channel.IncidentHazard);
        }

        ledger.PhonesSell = sell;
        ledger.HasSales = sell.Any;
        return hazard;
    }
}
