using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>
/// Steps 7 and 8, one knot: profit decides whether the region is given up, and the cost of that is part of the profit that
/// is taxed.
/// </summary>
internal static class CashStep
{
    /// <summary>What a quarter leaves of last year's cash; in a steady state the sum is one year's.</summary>
    private const double TrailingWeight = 0.75;

    /// <returns>Whether the region is given up in any trial at the end of the quarter.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Run(ExitRule? rule, in RegionTerms terms, ref StrategyState state, ref QuarterLedger ledger)
    {
        var exits = ledger.Exits;
        var profit = ledger.Profit;
        var trailing = state.TrailingCash * TrailingWeight;
        if (rule is not null)
        {
            exits |= (trailing + profit < rule.TrailingFloorUsd) & IsTried(rule, state, ledger);
            ledger.Exits = exits;
            if (exits.Any)
            {
                var cost = Lanes.Where(exits, rule.CostUsd);
                ledger.NoteCost(Driver.Exit, cost, ref state.Drivers);
                profit -= cost;
            }
        }

        var loss = Lanes.Max(-profit, 0);
        var gain = Lanes.Max(profit, 0);
        var used = Lanes.Min(state.LossCarriedForward, gain);
        var tax = terms.TaxRate * (gain - used);
        var cash = profit - tax;
        ledger.NoteCost(Driver.Tax, tax, ref state.Drivers);
        ledger.Cash = cash;
        state.LossCarriedForward += loss - used;
        state.TrailingCash = trailing + cash;
        Accumulate(cash, ref state, ledger);
        return exits.Any;
    }

    /// <summary>Where some channel is open and the grace is over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LaneMask IsTried(ExitRule rule, in StrategyState state, in QuarterLedger ledger) =>
        (state.FirstQuarter <= ledger.Quarter - rule.GraceQuarters) & (state.ExitQuarter > ledger.Quarter);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(Lanes cash, ref StrategyState state, in QuarterLedger ledger)
    {
        var cumulative = state.CumulativeCash + cash;
        var isBack = (state.PeakFundingUsd > 0) & (cumulative >= 0);
        var payback = Lanes.Select(isBack, ledger.Quarter, double.PositiveInfinity);
        state.PaybackQuarter = Lanes.Min(state.PaybackQuarter, payback);
        state.PeakFundingUsd = Lanes.Max(state.PeakFundingUsd, -cumulative);
        state.CumulativeCash = cumulative;
    }
}
