using System.Runtime.CompilerServices;
using Simulation.Engine.Columns;
using Simulation.Model;
using Simulation.Numerics;

namespace Simulation.Engine;

/// <summary>Adds up one chunk of one strategy, lane by lane.</summary>
internal sealed class ChunkAccumulator(SumLayout layout)
{
    private readonly ActiveQuarters _active = new(layout.Quarters);

    internal AlignedBuffer<Lanes> Sums { get; } = new(layout.Count);

    internal void Clear()
    {
        Sums.Span.Clear();
        _active.Clear();
    }

    /// <param name="outcome">Eight trials.</param>
    /// <param name="count">How many of them count; more than eight: all.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(in TrialOutcome outcome, int count)
    {
        var valid = LaneMask.First(count);
        var sums = Sums.Span;
        sums[layout.LowestBrand] += Lanes.Where(valid, outcome.LowestBrand);
        for (var driver = Driver.Revenue; driver <= Driver.Spillover; driver++)
        {
            sums[layout.Of(driver)] += Lanes.Where(valid, outcome.Drivers[(int)driver]);
        }

        _active.Add(outcome, count);
    }

    /// <summary>The sums, complete.</summary>
    internal ReadOnlySpan<Lanes> Finish()
    {
        var sums = Sums.Span;
        var active = new int[layout.Quarters];
        _active.Write(active);
        for (var t = 0; t < active.Length; t++)
        {
            sums[layout.Of(t, QuarterSum.Active)] = Lanes.Where(LaneMask.First(1), active[t]);
        }

        return sums;
    }
}
