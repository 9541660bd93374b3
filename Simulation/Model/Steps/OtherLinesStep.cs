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
        if (plan.OpensAccessories)
        {
            var profit = terms.AccessoriesProfit * state.Awareness * state.Brand;
            ledger.Book(Driver.Accessories, Lanes.Where(ledger.AccessoriesReady, profit), ref state.Drivers);
        }

        var grey = world.Sales * terms.GreyProfitPerUnit * state.Brand;
        if (ledger.HasSales)
        {
            grey *= 1 - Lanes.Where(ledger.PhonesSell, terms.GreyDisplacement);
        }

        ledger.Book(Driver.Grey, grey, ref state.Drivers);
        if (!plan.Stages.IsEmpty)
        {
            ledger.Book(Driver.Operations, -state.FixedCostPerQuarter, ref state.Drivers);
        }

        if (!plan.PhoneChannels.IsEmpty)
        {
            RefreshApproval(terms, ref state, ref ledger);
        }
    }

    /// <summary>From a year after the first phone channel opened until an exit, type approval is renewed a quarter at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RefreshApproval(in RegionTerms terms, ref StrategyState state, ref QuarterLedger ledger)
    {
        var isOld = state.FirstPhoneQuarter <= ledger.Quarter - YearQuarter.QuartersPerYear;
        var refreshes = isOld & (state.ExitQuarter >= ledger.Quarter);
        var cost = Lanes.Where(refreshes, terms.ApprovalRefreshCostUsd);
        ledger.Book(Driver.Certification, -cost, ref state.Drivers);
    }
}
