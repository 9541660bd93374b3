using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>
/// Step 4: each carrier signs, is certified for, or drops the brand; at most one transition a quarter. In eight trials
/// something happens with nearly every carrier, so all of it is done for all of them, without asking whether.
/// </summary>
internal static class CarriersStep
{
    /// <param name="book">The carriers; changed.</param>
    /// <param name="exponentials">−ln(1 − u^k) of the quarter, one a carrier: the first of them.</param>
    /// <param name="region">Terms of the region.</param>
    /// <param name="state">Changed.</param>
    /// <param name="ledger">Charged.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run(
        in CarrierBook book,
        ref readonly Lanes exponentials,
        in RegionTerms region,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        ledger.LiveShare = Lanes.Zero;
        if (!ledger.CarriersReady.Any)
        {
            return;
        }

        var openness = Lanes.FusedMultiplyAdd(1 - region.Openness, state.Awareness, region.Openness);
        var appeal = Lanes.Where(ledger.CarriersReady, state.Relationship * state.Brand * openness);
        var doubt = 1 - state.Brand;
        var (cost, months, share, count) = (Lanes.Zero, Lanes.Zero, Lanes.Zero, Lanes.Zero);
        ref readonly var terms = ref MemoryMarshal.GetReference(book.Terms);
        ref var carrier = ref MemoryMarshal.GetReference(book.States);
        ref readonly var exponential = ref exponentials;
        for (var k = book.Terms.Length; k > 0; k--)
        {
            var stage = carrier.Stage;
            var wasLive = Lanes.AreEqual(stage, CarrierState.Live);
            var signs = Lanes.AreEqual(stage, CarrierState.Unsigned) & (exponential < terms.SignHazard * appeal);
            var drops = wasLive & (exponential < terms.DropHazard * doubt);
            var ends = Lanes.AreEqual(stage, ledger.Quarter);
            var passes = ends & (exponential < terms.PassThreshold);
            var starts = signs | LaneMask.Except(ends, passes);
            var attempts = Lanes.Select(wasLive, terms.RefreshAttempts, Lanes.Where(starts, Lanes.One));
            cost = Lanes.FusedMultiplyAdd(attempts, terms.AttemptCostUsd, cost);
            months = Lanes.FusedMultiplyAdd(attempts, terms.AttemptEngineerMonths, months);
            share += Lanes.Where(wasLive, terms.Share);
            count += Lanes.Where(LaneMask.Except(wasLive, drops) | passes, Lanes.One);
            stage = Lanes.Select(passes, CarrierState.Live, Lanes.Select(drops, CarrierState.Unsigned, stage));
            carrier.Stage = Lanes.Select(starts, ledger.Quarter + terms.CertificationQuarters, stage);
            terms = ref Following.Of(in terms);
            carrier = ref Unsafe.Add(ref carrier, 1);
            exponential = ref Following.Of(in exponential);
        }

        state.CarriersLive = count;
        ledger.LiveShare = share;
        ledger.Spend(cost, ref state.Drivers.Certification);
        ledger.UseEngineers(months);
    }
}
