using System.Runtime.CompilerServices;
using Simulation.Engine.Columns;
using Simulation.Model;
using Simulation.Numerics;

namespace Simulation.Engine;

/// <summary>Adds each quarter of eight trials to a chunk's sums and keeps share and cash of the first trials.</summary>
internal readonly struct TimelineRecorder(AlignedBuffer<Lanes> sums, TimelineColumns columns, int trial, LaneMask valid)
    : IQuarterRecorder
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(int quarter, in QuarterLedger ledger, in StrategyState state)
    {
        var target = sums.Span.Slice(quarter * SumLayout.QuarterSums, SumLayout.QuarterSums);
        Add(target, QuarterSum.Share, ledger.MarketShare);
        Add(target, QuarterSum.Units, ledger.Units);
        Add(target, QuarterSum.Cash, ledger.Cash);
        Add(target, QuarterSum.Awareness, state.Awareness);
        Add(target, QuarterSum.Brand, state.Brand);
        Add(target, QuarterSum.CarriersLive, state.Carriers.LiveCount);
        Add(target, QuarterSum.EngineerMonths, ledger.EngineerMonths);
        Add(target, QuarterSum.Active, Lanes.Where(ledger.Active, Lanes.One));
        if (trial < columns.PaddedTrials)
        {
            ledger.MarketShare.StoreOnce(columns.Share(quarter), trial);
            ledger.Cash.StoreOnce(columns.Cash(quarter), trial);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(Span<Lanes> target, QuarterSum sum, Lanes value) => target[(int)sum] += Lanes.Where(valid, value);
}
