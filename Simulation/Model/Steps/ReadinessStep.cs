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
        Lanes quarter = ledger.Quarter;
        var hazard = terms.GreyIncidentHazard;
        if (plan.OpensAccessories)
        {
            var ready = state.Accessories.IsReady(quarter);
            ledger.AccessoriesReady = ready;
            hazard += Lanes.Where(ready, terms.Accessories.IncidentHazard);
        }

        ledger.HasSales = false;
        if (plan.OpensPhones)
        {
            var allowed = state.InjunctionUntil < quarter;
            var sell = LaneMask.None;
            if (plan.OpensDirect)
            {
                sell = Ready(PhoneChannel.Direct, allowed, quarter, ref state);
                hazard += Lanes.Where(sell, terms.Phones[(int)PhoneChannel.Direct].Channel.IncidentHazard);
            }

            if (plan.OpensRetail)
            {
                var sells = Ready(PhoneChannel.Retail, allowed, quarter, ref state);
                hazard += Lanes.Where(sells, terms.Phones[(int)PhoneChannel.Retail].Channel.IncidentHazard);
                sell |= sells;
            }

            if (plan.OpensCarriers)
            {
                var live = state.Carriers.Live.Count > 0;
                var sells = Ready(PhoneChannel.Carrier, allowed & live, quarter, ref state);
                hazard += Lanes.Where(sells, terms.Phones[(int)PhoneChannel.Carrier].Channel.IncidentHazard);
                sell |= sells;
            }

            ledger.PhonesSell = sell;
            ledger.HasSales = sell.Any;
        }

        return hazard;
    }

    /// <returns>Where the channel sells.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LaneMask Ready(PhoneChannel phone, LaneMask allowed, Lanes quarter, ref StrategyState state)
    {
        ref var channel = ref state.Phones[(int)phone];
        var sells = channel.Channel.IsReady(quarter) & allowed;
        channel.Sells = sells;
        return sells;
    }
}
