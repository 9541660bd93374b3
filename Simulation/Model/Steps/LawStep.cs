using Simulation.Model.Strategies;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Step 3: suits cost and may bring an injunction from the next quarter on; politics may close the region.</summary>
internal static class LawStep
{
    internal static void Run(
        StrategyPlan plan,
        in QuarterWorld world,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        ledger.Banned = LaneMask.None;
        if (world.HasSuit)
        {
            ledger.Book(Driver.Litigation, -Lanes.Where(ledger.PhonesSell, world.SuitCostUsd));
            var enjoined = ledger.PhonesSell & (world.InjunctionQuarters > 0);
            var until = ledger.Quarter + world.InjunctionQuarters;
            state.InjunctionUntil = Lanes.Select(enjoined, until, state.InjunctionUntil);
        }

        if (world.HasBan)
        {
            var open = LaneMask.None;
            foreach (var phone in plan.PhoneChannels)
            {
                open |= state.Phones[(int)phone].Channel.Open;
            }

            ledger.Banned = world.Ban & open;
        }
    }
}
