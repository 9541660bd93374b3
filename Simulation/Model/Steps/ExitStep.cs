using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>The end of step 8: from the next quarter on all channels are closed for good and carriers are unsigned.</summary>
internal static class ExitStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run<TChannels>(
        in CarrierBook carriers,
        ref MarketPresence presence,
        ref StrategyState state,
        in QuarterLedger ledger
    )
        where TChannels : struct, IChannelSet
    {
        var exits = ledger.Exits;
        if (!TChannels.Any || !exits.Any)
        {
            return;
        }

        presence.ExitQuarter = Lanes.Select(exits, ledger.Quarter, presence.ExitQuarter);
        presence.ActiveSince = Lanes.Select(exits, double.PositiveInfinity, presence.ActiveSince);
        EndStandingCosts(ref presence, ledger);
        if (TChannels.Accessories)
        {
            presence.Accessories.Close(exits);
        }

        if (TChannels.Direct)
        {
            presence.Direct.Close(exits);
        }

        if (TChannels.Retail)
        {
            presence.Retail.Close(exits);
        }

        if (TChannels.Carrier)
        {
            presence.Carrier.Close(exits);
            carriers.Unsign(exits);
            state.CarriersLive = Lanes.Except(exits, state.CarriersLive);
        }
    }

    /// <summary>Standing costs were entered to the horizon; those of the quarters after this one are taken back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EndStandingCosts(ref MarketPresence presence, in QuarterLedger ledger)
    {
        var after = ledger.DiscountToEnd - ledger.Discount;
        presence.Drivers.Operations += Lanes.Where(ledger.Exits, presence.FixedCostPerQuarter) * after;
        presence.Drivers.Certification += Lanes.Where(ledger.Exits, presence.RenewalPerQuarter) * after;
        presence.FixedCostPerQuarter = Lanes.Except(ledger.Exits, presence.FixedCostPerQuarter);
        presence.RenewalPerQuarter = Lanes.Except(ledger.Exits, presence.RenewalPerQuarter);
        presence.StandingCostPerQuarter = Lanes.Except(ledger.Exits, presence.StandingCostPerQuarter);
    }
}
