using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Steps 7 and 8, one knot: profit decides whether the region is given up, the cost of that is part of the profit that is taxed.</summary>
internal static class CashStep
{
    /// <summary>What a quarter leaves of last year's cash; in a steady state the sum is one year's.</summary>
    private const double TrailingWeight = 0.75;

    /// <returns>Where the region is given up at the end of the quarter.</returns>
    internal static LaneMask Run(
        ExitRule? rule,
        in RegionTerms terms,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        var exits = ledger.Banned;
        if (rule is not null)
        {
            var trailing = (state.TrailingCash * TrailingWeight) + ledger.Profit;
            var tenure = ledger.Quarter - state.FirstQuarter;
            var fails = (tenure >= rule.GraceQuarters) & (trailing < -rule.TrailingLossUsd);
            exits |= fails & ledger.Active;
            if (exits.Any)
            {
                ledger.Book(Driver.Exit, -Lanes.Where(exits, rule.CostUsd));
            }
        }

        var loss = Lanes.Max(-ledger.Profit, 0);
        var gain = Lanes.Max(ledger.Profit, 0);
        var used = Lanes.Min(state.LossCarriedForward, gain);
        var tax = terms.TaxRate * (gain - used);
        ledger.Note(Driver.Tax, -tax);
        ledger.Cash = ledger.Profit - tax;
        state.LossCarriedForward += loss - used;
        state.TrailingCash = (state.TrailingCash * TrailingWeight) + ledger.Cash;
        state.CumulativeCash += ledger.Cash;
        return exits;
    }
}
