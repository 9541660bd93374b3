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

        ledger.Book(Driver.Certification, -state.Carriers.RefreshCostUsd, ref state.Drivers);
        ledger.UseEngineers(state.Carriers.RefreshEngineerMonths);
        var appeal = state.Relationship * state.Brand * (region.Openness + ((1 - region.Openness) * state.Awareness));
        var doubt = 1 - state.Brand;
        Lanes quarter = ledger.Quarter;
        var hasChanged = false;
        for (var k = 0; k < carriers.Length; k++)
        {
            ref readonly var terms = ref carriers[k];
            var status = state.Carriers.Statuses[k];
            var exponential = exponentials[k];
            var isUnsigned = Lanes.AreEqual(status, CarriersState.Unsigned);
            var isLive = Lanes.AreEqual(status, CarriersState.Live);
            var signs = ready & isUnsigned & (exponential < terms.SignHazard * appeal);
            var drops = isLive & (exponential < terms.DropHazard * doubt);
            var ends = Lanes.AreEqual(status, quarter);
            if ((signs | drops | ends).Any)
            {
                var passes = ends & (exponential < terms.PassThreshold);
                Start(
                    signs | LaneMask.Except(ends, passes),
                    terms,
                    ref state.Carriers.Statuses[k],
                    ref state,
                    ref ledger
                );
                hasChanged |= Settle(passes, drops, ref state.Carriers.Statuses[k]);
            }
        }

        if (hasChanged)
        {
            state.Carriers.AddUp(carriers);
        }
    }

    /// <summary>An attempt begins, the first or another one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Start(
        in LaneMask starts,
        in CarrierTerms terms,
        ref Lanes status,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        ledger.Book(Driver.Certification, -Lanes.Where(starts, terms.AttemptCostUsd), ref state.Drivers);
        ledger.UseEngineers(Lanes.Where(starts, terms.AttemptEngineerMonths));
        status = Lanes.Select(starts, ledger.Quarter + terms.CertificationQuarters, status);
    }

    /// <returns>Whether the live carriers are others than before in any trial.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool Settle(in LaneMask passes, in LaneMask drops, ref Lanes status)
    {
        status = Lanes.Select(passes, CarriersState.Live, Lanes.Select(drops, CarriersState.Unsigned, status));
        return (passes | drops).Any;
    }
}
