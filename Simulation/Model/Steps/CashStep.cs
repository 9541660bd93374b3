using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Steps 7 and 8, one knot: profit decides whether the region is given up, the cost of that is part of the profit that is taxed.</summary>
internal static class CashStep
{
    /// <summary>What a quarter leaves of last year's cash; in a steady state the sum is one year's.</summary>
    private const double TrailingWeight = 0.75;

    internal static void Run(ExitRule? rule, in RegionTerms terms, ref StrategyState state, ref QuarterLedger ledger)
    {
        var profit = ledger.OperatingProfit;
        ledger.Exits = ledger.Banned;
        if (rule is not null)
        {
            var trailing = (state.TrailingCash * TrailingWeight) + profit;
            var fails = (state.Tenure >= rule.GraceQuarters) & (trailing < -rule.TrailingLossUsd);
            ledger.Exits |= fails & ledger.Active;
            ledger.Exit = -Lanes.Where(ledger.Exits, rule.CostUsd);
            profit += ledger.Exit;
        }

        var loss = Lanes.Max(-profit, 0);
        var gain = Lanes.Max(profit, 0);
        var used = Lanes.Min(state.LossCarriedForward, gain);
        ledger.Tax = -terms.TaxRate * (gain - used);
        ledger.Cash = profit + ledger.Tax;
        state.LossCarriedForward += loss - used;
        state.TrailingCash = (state.TrailingCash * TrailingWeight) + ledger.Cash;
        state.CumulativeCash += ledger.Cash;
    }
}
