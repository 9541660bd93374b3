using System.Runtime.CompilerServices;
using Simulation.Engine.Columns;
using Simulation.Model;
using Simulation.Numerics;

namespace Simulation.Engine;

/// <summary>
/// Adds each quarter of eight trials to a chunk's sums and keeps share and cash of the first trials. Where no carrier is
/// live and nothing is certified nobody works, so what takes engineers is added together with the carriers.
/// </summary>
internal readonly struct TimelineRecorder(AlignedBuffer<Lanes> sums, TimelineColumns columns, int trial, LaneMask valid)
    : IQuarterRecorder
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(int quarter, in QuarterLedger ledger, in StrategyState state)
    {
        var target = sums.Span.Slice(quarter * SumLayout.QuarterSums, SumLayout.QuarterSums);
        Add(target, QuarterSum.Cash, ledger.Cash);
        Add(target, QuarterSum.Awareness, state.Awareness);
        Add(target, QuarterSum.Brand, state.Brand);
        if (ledger.HasSales)
        {
            Add(target, QuarterSum.Share, ledger.MarketShare);
            Add(target, QuarterSum.Units, ledger.Units);
        }

        if (ledger.HasEngineerMonths)
        {
            Add(target, QuarterSum.CarriersLive, state.Carriers.LiveCount);
            Add(target, QuarterSum.EngineerMonths, ledger.EngineerMonths);
        }

        if (trial < columns.PaddedTrials)
        {
            ledger.MarketShare.StoreOnce(columns.Share(quarter), trial);
            ledger.Cash.StoreOnce(columns.Cash(quarter), trial);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(Span<Lanes> target, QuarterSum sum, Lanes value) => target[(int)sum] += Lanes.Where(valid, value);
}
