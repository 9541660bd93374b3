using System.Runtime.CompilerServices;
using Simulation.Model.Terms;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>
/// Step 2: an incident takes from the brand at once, and from the profit of the rest of the firm while its name recovers.
/// </summary>
internal static class IncidentStep
{
    /// <param name="hazard">η Δ.</param>
    /// <param name="world">The quarter.</param>
    /// <param name="terms">The region.</param>
    /// <param name="state">Changed.</param>
    /// <param name="ledger">Noted in.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run(
        Lanes hazard,
        in QuarterWorld world,
        in RegionTerms terms,
        ref StrategyState state,
        in QuarterLedger ledger
    )
    {
        var severity = Lanes.Where(world.IncidentExponential < hazard, world.Severity);
        state.Brand = Lanes.FusedNegatedMultiplyAdd(state.Brand, severity, state.Brand);
        state.LowestBrand = Lanes.Min(state.LowestBrand, state.Brand);
        ledger.NoteGain(severity, ref state.Drivers.Severity);
    }
}
