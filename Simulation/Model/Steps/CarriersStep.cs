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
    internal static void Run(
        ReadOnlySpan<CarrierTerms> carriers,
        ReadOnlySpan<Lanes> exponentials,
        in RegionTerms region,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        ref readonly var channel = ref state.Phones[(int)PhoneChannel.Carrier].Channel;
        var ready = channel.IsReady(ledger.Quarter);
        if (!ready.Any)
        {
            return;
        }

        var cost = state.Carriers.RefreshCostUsd;
        ledger.EngineerMonths += state.Carriers.RefreshEngineerMonths;
        var appeal = state.Relationship * state.Brand * (region.Openness + ((1 - region.Openness) * state.Awareness));
        var doubt = 1 - state.Brand;
        var changed = LaneMask.None;
        for (var k = 0; k < carriers.Length; k++)
        {
            ref readonly var terms = ref carriers[k];
            var status = state.Carriers.Statuses[k];
            var exponential = exponentials[k];
            var isLive = Lanes.AreEqual(status, CarriersState.Live);
            var isUnsigned = Lanes.AreEqual(status, CarriersState.Unsigned);
            var signs = ready & isUnsigned & (exponential < terms.SignHazard * appeal);
            var ends = Lanes.AreEqual(status, ledger.Quarter);
            var drops = isLive & (exponential < terms.DropHazard * doubt);
            if ((signs | ends | drops).Any)
            {
                var passes = ends & (exponential < terms.PassThreshold);
                var starts = signs | LaneMask.Except(ends, passes);
                cost += Lanes.Where(starts, terms.AttemptCostUsd);
                ledger.EngineerMonths += Lanes.Where(starts, terms.AttemptEngineerMonths);
                status = Lanes.Select(starts, ledger.Quarter + terms.CertificationQuarters, status);
                status = Lanes.Select(passes, CarriersState.Live, status);
                state.Carriers.Statuses[k] = Lanes.Select(drops, CarriersState.Unsigned, status);
                changed |= passes | drops;
            }
        }

        ledger.Book(Driver.Certification, -cost);
        if (changed.Any)
        {
            state.Carriers.AddUp(carriers);
        }
    }
}
