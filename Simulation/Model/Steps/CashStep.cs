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

    /// <param name="rule">None: only bans end it.</param>
    /// <param name="terms">Of the region.</param>
    /// <param name="presence">Charged with an exit.</param>
    /// <param name="state">Changed.</param>
    /// <param name="ledger">Told whether the region is given up.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run(
        ExitRule? rule,
        in RegionTerms terms,
        ref MarketPresence presence,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        var trailing = state.TrailingCash * TrailingWeight;
        if (rule is not null)
        {
            ledger.Exits |=
                (trailing + ledger.Profit < rule.TrailingFloorUsd) & IsTried(rule, presence, ledger.Quarter);
            if (ledger.Exits.Any)
            {
                ledger.Spend(Lanes.Where(ledger.Exits, rule.CostUsd), ref presence.Drivers.Exit);
            }
        }

        var loss = Lanes.Max(-ledger.Profit, 0);
        var gain = Lanes.Max(ledger.Profit, 0);
        var used = Lanes.Min(state.LossCarriedForward, gain);
        var tax = terms.TaxRate * (gain - used);
        ledger.NoteCost(tax, ref state.Drivers.Tax);
        ledger.Cash = ledger.Profit - tax;
        state.LossCarriedForward += loss - used;
        state.TrailingCash = trailing + ledger.Cash;
        Accumulate(ref state, ledger);
    }

    /// <summary>Where some channel is open and the grace is over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LaneMask IsTried(ExitRule rule, in MarketPresence presence, Lanes quarter) =>
        (presence.FirstQuarter <= quarter - rule.GraceQuarters) & (presence.ExitQuarter > quarter);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(ref StrategyState state, in QuarterLedger ledger)
    {
        state.CumulativeCash += ledger.Cash;
        var isBack = (state.PeakFundingUsd > 0) & (state.CumulativeCash >= 0);
        var payback = Lanes.Select(isBack, ledger.Quarter, double.PositiveInfinity);
        state.PaybackQuarter = Lanes.Min(state.PaybackQuarter, payback);
        state.PeakFundingUsd = Lanes.Max(state.PeakFundingUsd, -state.CumulativeCash);
    }
}
