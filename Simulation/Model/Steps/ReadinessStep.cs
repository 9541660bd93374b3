using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Which channels are ready and sell in the quarter, once its stages have opened.</summary>
internal static class ReadinessStep
{
    internal static void Run(in StrategyState state, ref QuarterLedger ledger)
    {
        var free = state.InjunctionQuartersLeft <= 0;
        ledger.Active = state.Accessories.Open | state.PhoneChannelOpen;
        ledger.AccessoriesReady = state.Accessories.Ready;
        ledger.DirectSells = state.Direct.Ready & free;
        ledger.RetailSells = state.Retail.Ready & free;
        ledger.CarrierReady = state.Carrier.Ready;
        ledger.LiveShareAtStart = state.LiveShare;
        ledger.CarrierSells = ledger.CarrierReady & free & (state.LiveCount > 0);
    }
}
