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

    /// <param name="outcomes">Eight trials each.</param>
    /// <param name="count">How many of them count: all, or some of the only one.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(ReadOnlySpan<TrialOutcome> outcomes, int count)
    {
        var valid = LaneMask.First(count);
        var lowest = Lanes.Zero;
        foreach (ref readonly var outcome in outcomes)
        {
            lowest += outcome.LowestBrand;
            _active.Add(outcome, count);
        }

        Sums[layout.LowestBrand] += Lanes.Where(valid, lowest);
        var sums = Sums.Span.Slice(layout.Of(Driver.Revenue), DriverLanes.Count);
        for (var driver = 0; driver < sums.Length; driver++)
        {
            var sum = Lanes.Zero;
            foreach (ref readonly var outcome in outcomes)
            {
                sum += outcome.Drivers[driver];
            }

            sums[driver] += Lanes.Where(valid, sum);
        }
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
