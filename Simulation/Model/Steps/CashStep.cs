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
        if (rule is not null)
        {
            var trailing = Lanes.FusedMultiplyAdd(state.TrailingCash, TrailingWeight, ledger.Profit);
            ledger.Exits |=
                (trailing < rule.TrailingFloorUsd) & (presence.ActiveSince <= ledger.Quarter - rule.GraceQuarters);
            if (ledger.Exits.Any)
            {
                ledger.Spend(Lanes.Where(ledger.Exits, rule.CostUsd), ref presence.Drivers.Exit);
            }
        }

        // Profit and the losses before it are set off: what is left of the one is taxed, what is left of the others is carried on.
        var balance = ledger.Profit - state.LossCarriedForward;
        var taxable = Lanes.Max(balance, 0);
        state.LossCarriedForward = taxable - balance;
        ledger.NoteGain(taxable, ref state.Drivers.Taxable);
        ledger.Cash = Lanes.FusedNegatedMultiplyAdd(terms.TaxRate, taxable, ledger.Profit);
        state.TrailingCash = Lanes.FusedMultiplyAdd(state.TrailingCash, TrailingWeight, ledger.Cash);
        Accumulate(ref state, ledger);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(ref StrategyState state, in QuarterLedger ledger)
    {
        state.CumulativeCash += ledger.Cash;
        var isBack = (state.LowestCash < 0) & (state.CumulativeCash >= 0);
        var payback = Lanes.Select(isBack, ledger.Quarter, double.PositiveInfinity);
        state.PaybackQuarter = Lanes.Min(state.PaybackQuarter, payback);
        state.LowestCash = Lanes.Min(state.LowestCash, state.CumulativeCash);
    }
}
