using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Step 3: suits cost and may bring an injunction from the next quarter on; politics may close the region.</summary>
internal static class LawStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run(
        StrategyPlan plan,
        in QuarterWorld world,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        ledger.Exits = LaneMask.None;
        if (!plan.OpensPhones)
        {
            return;
        }

        if (world.HasSuit && ledger.HasSales)
        {
            Sue(world, ref state, ref ledger);
        }

        if (world.HasBan)
        {
            Ban(plan, world, state, ref ledger);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sue(in QuarterWorld world, ref StrategyState state, ref QuarterLedger ledger)
    {
        var cost = Lanes.Where(ledger.PhonesSell, world.SuitCostUsd);
        ledger.Spend(Driver.Litigation, cost, ref state.Drivers);
        var enjoined = ledger.PhonesSell & (world.InjunctionQuarters > 0);
        state.InjunctionUntil = Lanes.Select(
            enjoined,
            ledger.Quarter + world.InjunctionQuarters,
            state.InjunctionUntil
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Ban(StrategyPlan plan, in QuarterWorld world, in StrategyState state, ref QuarterLedger ledger)
    {
        var open = LaneMask.None;
        foreach (var phone in plan.PhoneChannels)
        {
            open |= state.Phones[(int)phone].Channel.Open;
        }

        ledger.Exits = world.Ban & open;
    }
}
