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
internal readonly struct TimelineRecorder(AlignedBuffer<Lanes> sums, TimelineColumns columns, int trial)
    : IQuarterRecorder
{
    /// <summary>How many vectors from the first on are kept; none where it is negative.</summary>
    private readonly int _keptVectors = (columns.PaddedTrials - trial) / Lanes.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(int vector, int quarter, in QuarterLedger ledger, in StrategyState state)
    {
        // One address for all sums: asking for each of them takes a run 3% longer.
        ref var target = ref sums[quarter * SumLayout.QuarterSums];
        Add(ref target, QuarterSum.Cash, ledger.Cash);
        Add(ref target, QuarterSum.Awareness, state.Awareness);
        Add(ref target, QuarterSum.Brand, state.Brand);
        if (ledger.HasSales)
        {
            Add(ref target, QuarterSum.Share, ledger.MarketShare);
            Add(ref target, QuarterSum.Units, ledger.Units);
        }

        if (ledger.HasEngineerMonths)
        {
            Add(ref target, QuarterSum.CarriersLive, state.CarriersLive);
            Add(ref target, QuarterSum.EngineerMonths, ledger.EngineerMonths);
        }

        if (vector < _keptVectors)
        {
            var first = trial + (vector * Lanes.Count);
            ledger.MarketShare.StoreOnce(columns.Share(quarter), first);
            ledger.Cash.StoreOnce(columns.Cash(quarter), first);
        }
    }

    /// <summary>Written out: <c>+=</c> forms the address first, and then uses it twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref Lanes sums, QuarterSum sum, Lanes amount) =>
        Unsafe.Add(ref sums, (int)sum) = Unsafe.Add(ref sums, (int)sum) + amount;
}
