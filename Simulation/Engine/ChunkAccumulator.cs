using System.Runtime.CompilerServices;
using Simulation.Engine.Columns;
using Simulation.Model;
using Simulation.Numerics;

namespace Simulation.Engine;

/// <summary>Adds up one chunk of one strategy, lane by lane.</summary>
internal sealed class ChunkAccumulator(SumLayout layout)
{
    private readonly ActiveQuarters _active = new(layout.Quarters);

    private readonly AlignedBuffer<Lanes> _sums = new(layout.Count);

    /// <summary>Of a vector that only some lanes of count; added to the others when it is complete.</summary>
    private readonly AlignedBuffer<Lanes> _last = new(layout.Count);

    internal void Clear()
    {
        _sums.Span.Clear();
        _active.Clear();
    }

    /// <summary>Where quarters of trials are added up.</summary>
    /// <param name="count">How many trials there are: whole vectors, or less than one.</param>
    internal AlignedBuffer<Lanes> SumsFor(int count)
    {
        if (count >= Lanes.Count)
        {
            return _sums;
        }

        _last.Span.Clear();
        return _last;
    }

    /// <summary>Adds what trials came to whose quarters were added up where <see cref="SumsFor"/> said, for the same count.</summary>
    /// <param name="outcomes">Eight trials each.</param>
    /// <param name="count">How many of them count: all, or some of the only one.</param>
    [MethodImpl(Compile.Fully)]
    internal void Add(ReadOnlySpan<TrialOutcome> outcomes, int count)
    {
        var valid = LaneMask.First(count);
        if (count < Lanes.Count)
        {
            AddLast(valid);
        }

        var lowest = Lanes.Zero;
        foreach (ref readonly var outcome in outcomes)
        {
            lowest += outcome.LowestBrand;
            _active.Add(outcome, count);
        }

        _sums[layout.LowestBrand] += Lanes.Where(valid, lowest);
        var sums = _sums.Span.Slice(layout.Of(Driver.Revenue), DriverLanes.Count);
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

    private void AddLast(LaneMask valid)
    {
        for (var i = 0; i < layout.Count; i++)
        {
            _sums[i] += Lanes.Where(valid, _last[i]);
        }
    }

    /// <summary>The sums, complete.</summary>
    [MethodImpl(Compile.Fully)]
    internal ReadOnlySpan<Lanes> Finish()
    {
        var sums = _sums.Span;
        var active = new int[layout.Quarters];
        _active.Write(active);
        for (var t = 0; t < active.Length; t++)
        {
            sums[layout.Of(t, QuarterSum.Active)] = Lanes.Where(LaneMask.First(1), active[t]);
        }

        return sums;
    }
}
