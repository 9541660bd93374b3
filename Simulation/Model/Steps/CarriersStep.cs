using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Step 4: each carrier signs, is certified for, or drops the brand; at most one transition a quarter.</summary>
internal static class CarriersStep
{
    /// <param name="carriers">Terms of each carrier.</param>
    /// <param name="exponentials">−ln(1 − u^k) of the quarter, one a carrier.</param>
    /// <param name="region">Terms of the region.</param>
    /// <param name="state">Changed.</param>
    /// <param name="ledger">Charged.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run(
        ReadOnlySpan<CarrierTerms> carriers,
        ReadOnlySpan<Lanes> exponentials,
        in RegionTerms region,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        var ready = state.Phones[(int)PhoneChannel.Carrier].Channel.IsReady(ledger.Quarter);
        if (!ready.Any)
        {
            return;
        }

        ledger.Spend(Driver.Certification, state.Carriers.RefreshCostUsd, ref state.Drivers);
        ledger.UseEngineers(state.Carriers.RefreshEngineerMonths);
        var openness = region.Openness + ((1 - region.Openness) * state.Awareness);
        var appeal = Lanes.Where(ready, state.Relationship * state.Brand * openness);
        var doubt = 1 - state.Brand;
        Lanes quarter = ledger.Quarter;
        var hasChanged = false;
        for (var k = 0; k < carriers.Length; k++)
        {
            ref readonly var terms = ref carriers[k];
            ref var carrier = ref state.Carriers.Each[k];
            var exponential = exponentials[k];
            // In tests neither happens: a hazard of 0.
            var signing = Lanes.Where(carrier.IsUnsigned, terms.SignHazard * appeal);
            var hazard = Lanes.Select(carrier.IsLive, terms.DropHazard * doubt, signing);
            var moves = exponential < hazard;
            var ends = Lanes.AreEqual(carrier.TestsEnd, quarter);
            if ((moves | ends).Any)
            {
                var passes = ends & (exponential < terms.PassThreshold);
                var starts = (moves & carrier.IsUnsigned) | LaneMask.Except(ends, passes);
                ledger.Spend(Driver.Certification, Lanes.Where(starts, terms.AttemptCostUsd), ref state.Drivers);
                ledger.UseEngineers(Lanes.Where(starts, terms.AttemptEngineerMonths));
                hasChanged |= Settle(starts, passes, moves & carrier.IsLive, ref carrier);
                carrier.TestsEnd = Lanes.Select(starts, quarter + terms.CertificationQuarters, carrier.TestsEnd);
            }
        }

        if (hasChanged)
        {
            state.Carriers.AddUp(carriers);
        }
    }

    /// <param name="starts">Where an attempt begins, the first or another one.</param>
    /// <param name="passes">Where the tests are passed.</param>
    /// <param name="drops">Where a live carrier drops the brand.</param>
    /// <param name="carrier">Changed.</param>
    /// <returns>Whether the live carriers are others than before in any trial.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Settle(LaneMask starts, LaneMask passes, LaneMask drops, ref CarrierState carrier)
    {
        carrier.IsUnsigned = LaneMask.Except(carrier.IsUnsigned, starts) | drops;
        carrier.IsLive = LaneMask.Except(carrier.IsLive, drops) | passes;
        return (passes | drops).Any;
    }
}
