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
        if (TChannels.Accessories)
        {
            var pull = Lanes.Where(ledger.AccessoriesReady, state.Awareness * state.Brand);
            ledger.NoteGain(pull, ref state.Drivers.Accessories);
            ledger.Profit = Lanes.FusedMultiplyAdd(terms.AccessoriesProfit, pull, ledger.Profit);
        }

        var grey = world.Sales * state.Brand;
        if (TChannels.Phones)
        {
            var displacement = Lanes.Where(ledger.PhonesSell, terms.GreyDisplacement);
            grey = Lanes.FusedNegatedMultiplyAdd(grey, displacement, grey);
        }

        ledger.NoteGain(grey, ref state.Drivers.GreyUnits);
        ledger.Profit = Lanes.FusedMultiplyAdd(terms.GreyProfitPerUnit, grey, ledger.Profit);
        if (TChannels.Phones)
        {
            RenewApproval(terms, ledger, ref presence);
        }

        if (TChannels.Any)
        {
            ledger.Profit -= presence.StandingCostPerQuarter;
        }
    }

    /// <summary>From a year after the first phone channel opened until an exit, type approval is renewed a quarter at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RenewApproval(in RegionTerms terms, in QuarterLedger ledger, ref MarketPresence presence)
    {
        var due = Lanes.AreEqual(presence.RenewalQuarter, ledger.Quarter);
        if (due.Any)
        {
            var cost = Lanes.Where(LaneMask.Except(due, presence.Exited), terms.ApprovalRefreshCostUsd);
            presence.RenewalPerQuarter += cost;
            presence.StandingCostPerQuarter += cost;
            presence.Drivers.Certification -= cost * ledger.DiscountToEnd;
        }
    }
}
