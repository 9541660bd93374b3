using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Which channels are open, ready and sell in the quarter, once its stages have opened, and what being open costs.</summary>
internal static class ReadinessStep
{
    internal static void Run(StrategyPlan plan, in RegionTerms terms, ref StrategyState state, ref QuarterLedger ledger)
    {
        var free = state.InjunctionUntil < ledger.Quarter;
        var sell = LaneMask.None;
        var active = state.Accessories.Open;
        var fixedCost = Lanes.Where(active, terms.Accessories.FixedCostPerQuarter);
        foreach (var phone in plan.PhoneChannels)
        {
            ref var channel = ref state.Phones[(int)phone];
            var sells = channel.Channel.IsReady(ledger.Quarter) & free;
            if (phone == PhoneChannel.Carrier)
            {
                sells &= state.Carriers.LiveCount > 0;
            }

            channel.Sells = sells;
            sell |= sells;
            active |= channel.Channel.Open;
            fixedCost += Lanes.Where(channel.Channel.Open, terms.Phones[(int)phone].Channel.FixedCostPerQuarter);
        }

        ledger.AccessoriesReady = state.Accessories.IsReady(ledger.Quarter);
        ledger.PhonesSell = sell;
        ledger.Active = active;
        ledger.Book(Driver.Operations, -fixedCost);
    }
}
