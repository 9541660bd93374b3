using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Simulation.Engine;
using Simulation.Numerics;

namespace Simulation.Analysis.Deciding;

/// <summary>
/// The recommended strategy's leads over the others, added up in the bins of every input. Trials are taken in slabs whose
/// leads lie side by side, so that one addition of eight lanes serves up to seven strategies and the count.
/// </summary>
internal sealed class LeadSums
{
    private const int SlabTrials = 2048;

    /// <summary>Inputs whose sums grow side by side, so that a trial's leads are loaded once for all of them.</summary>
    private const int InputsAtOnce = 4;

    private readonly RegionTrials _trials;
    private readonly IReadOnlyList<int> _others;

    /// <summary>Vectors of a trial's leads.</summary>
    private readonly int _width;

    /// <summary>[inputs][bins][others, then the count, then padding]; on cache lines, which halves the time of an addition.</summary>
    private readonly AlignedBuffer<Lanes> _sums;

    /// <param name="trials">With inputs.</param>
    /// <param name="best">Index of the recommended strategy.</param>
    /// <param name="others">Indices of the others.</param>
    /// <param name="bins">[inputs].</param>
    /// <param name="used">How many trials to take, from the first on.</param>
    internal LeadSums(RegionTrials trials, int best, IReadOnlyList<int> others, IReadOnlyList<InputBins> bins, int used)
    {
        _trials = trials;
        _others = others;
        _width = (others.Count + Lanes.Count) / Lanes.Count;
        _sums = new AlignedBuffer<Lanes>(bins.Count * InputBins.Count * _width);
        var slab = new AlignedBuffer<Lanes>(SlabTrials * _width);
        var places = new int[InputsAtOnce * SlabTrials];
        for (var start = 0; start < used; start += SlabTrials)
        {
            var count = Math.Min(SlabTrials, used - start);
            var leads = slab.Span[..(count * _width)];
            FillLeads(MemoryMarshal.Cast<Lanes, double>(leads), best, start);
            for (var first = 0; first < bins.Count; first += InputsAtOnce)
            {
                var inputs = Math.Min(InputsAtOnce, bins.Count - first);
                for (var input = 0; input < inputs; input++)
                {
                    var draws = trials.Inputs.Columns[first + input].AsSpan(start, count);
                    bins[first + input].Place(draws, places.AsSpan(input * SlabTrials, count));
                    AskFor(trials.Inputs.Columns[(first + input + 1) % bins.Count].AsSpan(start, count));
                }

                AddAll(leads, places, first, inputs);
            }
        }
    }

    /// <summary>The next column's part of a slab is too short for a processor to foresee.</summary>
    private static void AskFor(ReadOnlySpan<double> draws)
    {
        for (var i = 0; i < draws.Length; i += Lanes.Count)
        {
            NextColumn.AskFor(draws, i);
        }
    }

    /// <summary>Trials in a bin of an input.</summary>
    internal double Count(int input, int bin) => Sum(input, bin, _others.Count);

    /// <summary>The sum of the lead over one of the others, USD.</summary>
    internal double Sum(int input, int bin, int other) =>
        _sums[(((input * InputBins.Count) + bin) * _width) + (other / Lanes.Count)][other % Lanes.Count];

    /// <summary>[trials][others, then 1 for the count, then padding].</summary>
    [MethodImpl(Compile.Fully)]
    private void FillLeads(Span<double> leads, int best, int start)
    {
        var places = _width * Lanes.Count;
        var count = leads.Length / places;
        var values = _trials.Value(best).Slice(start, count);
        for (var other = 0; other < _others.Count; other++)
        {
            var otherValues = _trials.Value(_others[other]).Slice(start, count);
            for (var i = 0; i < count; i++)
            {
                leads[(i * places) + other] = values[i] - otherValues[i];
            }
        }

        for (var i = 0; i < count; i++)
        {
            leads[(i * places) + _others.Count] = 1;
        }
    }

    private void AddAll(ReadOnlySpan<Lanes> leads, ReadOnlySpan<int> places, int first, int inputs)
    {
        var stride = InputBins.Count * _width;
        var sums = _sums.Span.Slice(first * stride, inputs * stride);
        if (inputs == InputsAtOnce && _width == 1)
        {
            AddFour(leads, places, sums);
            return;
        }

        for (var input = 0; input < inputs; input++)
        {
            Add(leads, places[(input * SlabTrials)..], sums.Slice(input * stride, stride));
        }
    }

    /// <summary>Four inputs where a trial's leads are one vector.</summary>
    [MethodImpl(Compile.Fully)]
    private static void AddFour(ReadOnlySpan<Lanes> leads, ReadOnlySpan<int> places, Span<Lanes> sums)
    {
        var second = places[SlabTrials..];
        var third = places[(2 * SlabTrials)..];
        var fourth = places[(3 * SlabTrials)..];
        var ofSecond = sums[InputBins.Count..];
        var ofThird = sums[(2 * InputBins.Count)..];
        var ofFourth = sums[(3 * InputBins.Count)..];
        for (var i = 0; i < leads.Length; i++)
        {
            var lead = leads[i];
            sums[places[i]] += lead;
            ofSecond[second[i]] += lead;
            ofThird[third[i]] += lead;
            ofFourth[fourth[i]] += lead;
        }
    }

    [MethodImpl(Compile.Fully)]
    private void Add(ReadOnlySpan<Lanes> leads, ReadOnlySpan<int> places, Span<Lanes> sums)
    {
        for (var i = 0; i * _width < leads.Length; i++)
        {
            for (var vector = 0; vector < _width; vector++)
            {
                sums[(places[i] * _width) + vector] += leads[(i * _width) + vector];
            }
        }
    }
}
