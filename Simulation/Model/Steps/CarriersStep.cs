using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>
/// Step 4: each carrier signs, is certified for, or drops the brand; at most one transition a quarter. In eight trials
/// something happens with nearly every carrier, so all of it is done for all of them, without asking whether.
/// </summary>
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
        Lanes quarter = ledger.Quarter;
        var ready = state.Phones[(int)PhoneChannel.Carrier].Channel.IsReady(quarter);
        if (!ready.Any)
        {
            return;
        }

        var openness = region.Openness + ((1 - region.Openness) * state.Awareness);
        var appeal = Lanes.Where(ready, state.Relationship * state.Brand * openness);
        var doubt = 1 - state.Brand;
        var live = state.Carriers.Live;
        var (cost, months) = (live.RefreshCostUsd, live.RefreshEngineerMonths);
        var someDrop = LaneMask.None;
        for (var k = 0; k < carriers.Length; k++)
        {
            ref readonly var terms = ref carriers[k];
            ref var carrier = ref state.Carriers.Each[k];
            var exponential = exponentials[k];
            // In tests neither happens: both hazards are 0.
            var signs = exponential < carrier.SignHazard * appeal;
            var drops = exponential < carrier.DropHazard * doubt;
            var ends = Lanes.AreEqual(carrier.TestsEnd, quarter);
            var passes = ends & (exponential < terms.PassThreshold);
            var starts = signs | LaneMask.Except(ends, passes);
            cost += Lanes.Where(starts, terms.AttemptCostUsd);
            months += Lanes.Where(starts, terms.AttemptEngineerMonths);
            live.Add(passes, terms);
            someDrop |= drops;
            carrier.SignHazard = Lanes.Select(drops, terms.SignHazard, Lanes.Except(starts, carrier.SignHazard));
            carrier.DropHazard = Lanes.Select(passes, terms.DropHazard, Lanes.Except(drops, carrier.DropHazard));
            carrier.TestsEnd = Lanes.Select(starts, quarter + terms.CertificationQuarters, carrier.TestsEnd);
            carrier.IsLive = LaneMask.Except(carrier.IsLive, drops) | passes;
        }

        ledger.Spend(Driver.Certification, cost, ref state.Drivers);
        ledger.UseEngineers(months);
        state.Carriers.Live = live;
        if (someDrop.Any)
        {
            state.Carriers.AddUp(someDrop, carriers);
        }
    }
}
