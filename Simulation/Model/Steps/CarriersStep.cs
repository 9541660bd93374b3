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
        var openness = region.Openness;
        var appeal = state.Relationship * state.Brand * (openness + ((1 - openness) * state.Awareness));
        var doubt = 1 - state.Brand;
        var liveShare = Lanes.Zero;
        var liveCount = Lanes.Zero;
        for (var k = 0; k < carriers.Length; k++)
        {
            ref readonly var terms = ref carriers[k];
            var status = state.Statuses[k];
            var unsigned = ledger.CarrierReady & (status < StrategyState.Live);
            var live = ledger.CarrierReady & Lanes.AreEqual(status, StrategyState.Live);
            var left = status - 1;
            var ends = ledger.CarrierReady & Lanes.AreEqual(left, 0);

            var exponential = exponentials[k];
            var signs = unsigned & (exponential < terms.SignHazard * appeal);
            var passes = ends & (exponential < terms.PassThreshold);
            var drops = live & (exponential < terms.DropHazard * doubt);
            var starts = signs | LaneMask.Except(ends, passes);

            var attempts = Lanes.Where(starts, Lanes.One) + Lanes.Where(live, terms.RefreshAttempts);
            ledger.Certification -= attempts * terms.AttemptCostUsd;
            ledger.EngineerMonths += attempts * terms.AttemptEngineerMonths;

            status = Lanes.Select(ledger.CarrierReady & (status > StrategyState.Live), left, status);
            status = Lanes.Select(starts, terms.CertificationQuarters, status);
            status = Lanes.Select(drops, StrategyState.Unsigned, status);
            state.Statuses[k] = status;
            var liveAfter = Lanes.AreEqual(status, StrategyState.Live);
            liveShare += Lanes.Where(liveAfter, terms.Share);
            liveCount += Lanes.Where(liveAfter, Lanes.One);
        }

        state.LiveShare = liveShare;
        state.LiveCount = liveCount;
    }
}
