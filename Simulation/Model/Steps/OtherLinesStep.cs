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
    internal static void Run(
        StrategyPlan plan,
        in QuarterWorld world,
        in RegionTerms terms,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        var profit = Lanes.Zero;
        if (plan.OpensAccessories)
        {
            var accessories = Lanes.Where(
                ledger.AccessoriesReady,
                terms.AccessoriesProfit * state.Awareness * state.Brand
            );
            ledger.NoteGain(Driver.Accessories, accessories, ref state.Drivers);
            profit += accessories;
        }

        var grey = world.Sales * terms.GreyProfitPerUnit * state.Brand;
        if (ledger.HasSales)
        {
            grey *= 1 - Lanes.Where(ledger.PhonesSell, terms.GreyDisplacement);
        }

        ledger.NoteGain(Driver.Grey, grey, ref state.Drivers);
        profit += grey;
        if (plan.OpensAnything)
        {
            profit -= state.FixedCostPerQuarter;
        }

        if (plan.OpensPhones)
        {
            RenewApproval(terms, ref state, ledger);
            profit -= state.RenewalPerQuarter;
        }

        ledger.Profit += profit;
    }

    /// <summary>From a year after the first phone channel opened until an exit, type approval is renewed a quarter at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RenewApproval(in RegionTerms terms, ref StrategyState state, in QuarterLedger ledger)
    {
        var due = Lanes.AreEqual(state.FirstPhoneQuarter, ledger.Quarter - YearQuarter.QuartersPerYear);
        if (due.Any)
        {
            var cost = Lanes.Where(LaneMask.Except(due, state.Exited), terms.ApprovalRefreshCostUsd);
            state.RenewalPerQuarter += cost;
            ledger.NoteStandingCost(Driver.Certification, cost, ref state.Drivers);
        }
    }
}
