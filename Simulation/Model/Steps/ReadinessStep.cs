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
    internal static Lanes Run<TChannels>(
        in RegionTerms terms,
        in MarketPresence presence,
        in StrategyState state,
        ref QuarterLedger ledger
    )
        where TChannels : struct, IChannelSet
    {
        var quarter = ledger.Quarter;
        var hazard = terms.GreyIncidentHazard;
        if (TChannels.Accessories)
        {
            ledger.AccessoriesReady = presence.Accessories.IsReady(quarter);
            hazard += Lanes.Where(ledger.AccessoriesReady, terms.Accessories.IncidentHazard);
        }

        if (TChannels.Phones)
        {
            var allowed = presence.InjunctionUntil < quarter;
            var sell = LaneMask.None;
            if (TChannels.Direct)
            {
                ledger.DirectSells = presence.Direct.IsReady(quarter) & allowed;
                hazard += Lanes.Where(ledger.DirectSells, terms.Phones.Direct.Channel.IncidentHazard);
                sell |= ledger.DirectSells;
            }

            if (TChannels.Retail)
            {
                ledger.RetailSells = presence.Retail.IsReady(quarter) & allowed;
                hazard += Lanes.Where(ledger.RetailSells, terms.Phones.Retail.Channel.IncidentHazard);
                sell |= ledger.RetailSells;
            }

            if (TChannels.Carrier)
            {
                ledger.CarriersReady = presence.Carrier.IsReady(quarter);
                ledger.CarrierSells = ledger.CarriersReady & allowed & (state.CarriersLive > 0);
                hazard += Lanes.Where(ledger.CarrierSells, terms.Phones.Carrier.Channel.IncidentHazard);
                sell |= ledger.CarrierSells;
            }

            ledger.PhonesSell = sell;
            ledger.SellingTrials = sell.Bits;
        }

        return hazard;
    }
}
