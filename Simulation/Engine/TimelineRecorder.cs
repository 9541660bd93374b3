using System.Runtime.CompilerServices;
using Simulation.Engine.Columns;
using Simulation.Model;
using Simulation.Numerics;

namespace Simulation.Engine;

/// <summary>
/// Adds each quarter of a few vectors of trials to a chunk's sums and keeps share and cash of the first trials. Where no
/// carrier is live and nothing is certified nobody works, so what takes engineers is added together with the carriers.
/// </summary>
/// <param name="sums">The chunk's.</param>
/// <param name="columns">Of the strategy.</param>
/// <param name="trial">The first.</param>
/// <param name="count">How many trials count from it on: whole vectors, or less than one.</param>
internal readonly struct TimelineRecorder(AlignedBuffer<Lanes> sums, TimelineColumns columns, int trial, int count)
    : IQuarterRecorder
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Record(int quarter, ReadOnlySpan<QuarterLedger> ledgers, ReadOnlySpan<StrategyState> states)
    {
        var target = sums.Span.Slice(quarter * SumLayout.QuarterSums, SumLayout.QuarterSums);
        var valid = LaneMask.First(count);
        Add(valid, target, ledgers, states);
        AddSales(valid, target, ledgers);
        AddEngineers(valid, target, ledgers, states);
        if (trial < columns.PaddedTrials)
        {
            Keep(quarter, ledgers);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(
        LaneMask valid,
        Span<Lanes> target,
        ReadOnlySpan<QuarterLedger> ledgers,
        ReadOnlySpan<StrategyState> states
    )
    {
        var cash = ledgers[0].Cash;
        var awareness = states[0].Awareness;
        var brand = states[0].Brand;
        for (var v = 1; v < ledgers.Length; v++)
        {
            cash += ledgers[v].Cash;
            awareness += states[v].Awareness;
            brand += states[v].Brand;
        }

        target[(int)QuarterSum.Cash] += Lanes.Where(valid, cash);
        target[(int)QuarterSum.Awareness] += Lanes.Where(valid, awareness);
        target[(int)QuarterSum.Brand] += Lanes.Where(valid, brand);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddSales(LaneMask valid, Span<Lanes> target, ReadOnlySpan<QuarterLedger> ledgers)
    {
        var (any, share, units) = (false, Lanes.Zero, Lanes.Zero);
        for (var v = 0; v < ledgers.Length; v++)
        {
            if (ledgers[v].HasSales)
            {
                any = true;
                share += ledgers[v].MarketShare;
                units += ledgers[v].Units;
            }
        }

        if (any)
        {
            target[(int)QuarterSum.Share] += Lanes.Where(valid, share);
            target[(int)QuarterSum.Units] += Lanes.Where(valid, units);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddEngineers(
        LaneMask valid,
        Span<Lanes> target,
        ReadOnlySpan<QuarterLedger> ledgers,
        ReadOnlySpan<StrategyState> states
    )
    {
        for (var v = 0; v < ledgers.Length; v++)
        {
            if (ledgers[v].HasEngineerMonths)
            {
                target[(int)QuarterSum.CarriersLive] += Lanes.Where(valid, states[v].Carriers.Live.Count);
                target[(int)QuarterSum.EngineerMonths] += Lanes.Where(valid, ledgers[v].EngineerMonths);
            }
        }
    }

    private void Keep(int quarter, ReadOnlySpan<QuarterLedger> ledgers)
    {
        var share = columns.Share(quarter);
        var cash = columns.Cash(quarter);
        for (var v = 0; v < ledgers.Length && trial + (v * Lanes.Count) < columns.PaddedTrials; v++)
        {
            ledgers[v].MarketShare.StoreOnce(share, trial + (v * Lanes.Count));
            ledgers[v].Cash.StoreOnce(cash, trial + (v * Lanes.Count));
        }
    }
}
