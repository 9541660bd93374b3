using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Step 3: suits cost, politics may close the region. (The injunction that a suit brings begins with the next quarter.)</summary>
internal static class LawStep
{
    internal static void Run(in QuarterWorld world, in StrategyState state, ref QuarterLedger ledger)
    {
        ledger.Litigation = -Lanes.Where(ledger.PhonesSell, world.SuitCostUsd);
        ledger.Banned = world.Ban & state.PhoneChannelOpen;
    }
}
