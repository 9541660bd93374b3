using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Step 6 without phones: accessories, grey imports, what open channels cost, and the renewal of type approval.</summary>
internal static class OtherLinesStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run<TChannels>(
        in QuarterWorld world,
        in RegionTerms terms,
        ref MarketPresence presence,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
        where TChannels : struct, IChannelSet
    {
        if (Opens<TChannels>.Accessories)
        {
            var profit = terms.AccessoriesProfit * state.Awareness * state.Brand;
            var accessories = Lanes.Where(ledger.AccessoriesReady, profit);
            ledger.NoteGain(accessories, ref state.Drivers.Accessories);
            ledger.Profit += accessories;
        }

        var grey = world.Sales * terms.GreyProfitPerUnit * state.Brand;
        if (Opens<TChannels>.Phones)
        {
            grey *= 1 - Lanes.Where(ledger.PhonesSell, terms.GreyDisplacement);
        }

        ledger.NoteGain(grey, ref state.Drivers.Grey);
        ledger.Profit += grey;
        if (Opens<TChannels>.Phones)
        {
            RenewApproval(terms, ledger, ref presence);
        }

        if (Opens<TChannels>.Any)
        {
            ledger.Profit -= presence.FixedCostPerQuarter + presence.RenewalPerQuarter;
        }
    }

    /// <summary>From a year after the first phone channel opened until an exit, type approval is renewed a quarter at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RenewApproval(in RegionTerms terms, in QuarterLedger ledger, ref MarketPresence presence)
    {
        var due = Lanes.AreEqual(presence.FirstPhoneQuarter, ledger.Quarter - YearQuarter.QuartersPerYear);
        if (due.Any)
        {
            var cost = Lanes.Where(LaneMask.Except(due, presence.Exited), terms.ApprovalRefreshCostUsd);
            presence.RenewalPerQuarter += cost;
            presence.Drivers.Certification -= cost * ledger.DiscountToEnd;
        }
    }
}
