using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Step 3: suits cost and may bring an injunction from the next quarter on; politics may close the region.</summary>
internal static class LawStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run<TChannels>(in QuarterWorld world, ref MarketPresence presence, ref QuarterLedger ledger)
        where TChannels : struct, IChannelSet
    {
        ledger.Exits = LaneMask.None;
        if (!TChannels.Phones)
        {
            return;
        }

        if (world.HasSuit && ledger.HasSales)
        {
            ledger.Spend(Lanes.Where(ledger.PhonesSell, world.SuitCostUsd), ref presence.Drivers.Litigation);
            presence.InjunctionUntil = Lanes.Select(
                ledger.PhonesSell & (world.InjunctionQuarters > 0),
                ledger.Quarter + world.InjunctionQuarters,
                presence.InjunctionUntil
            );
        }

        if (world.HasBan)
        {
            ledger.Exits = world.Ban & presence.PhonesOpen;
        }
    }
}
