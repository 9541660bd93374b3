using System.Runtime.CompilerServices;
using Simulation.Engine;
using Simulation.Numerics;

namespace Simulation.Analysis.Deciding;

/// <summary>
/// The recommended strategy's leads over the others, added up in the bins of every input. Trials are taken in slabs whose
/// leads lie side by side, so that one addition of eight lanes serves up to seven strategies and the count.
/// </summary>
internal sealed class LeadSums
{
    private const int SlabTrials = 1024;

    /// <summary>Inputs whose sums grow side by side, so that a trial's leads are loaded once for all of them.</summary>
    private const int InputsAtOnce = 4;

    private readonly RegionTrials _trials;
    private readonly IReadOnlyList<int> _others;
    private readonly int _width;

    /// <summary>[inputs][bins][others, then the count, then padding].</summary>
    private readonly double[] _sums;

    /// <param name="trials">With inputs.</param>
    /// <param name="best">Index of the recommended strategy.</param>
    /// <param name="others">Indices of the others.</param>
    /// <param name="bins">[inputs].</param>
    /// <param name="used">How many trials to take, from the first on.</param>
    internal LeadSums(RegionTrials trials, int best, IReadOnlyList<int> others, IReadOnlyList<InputBins> bins, int used)
    {
        _trials = trials;
        _others = others;
        _width = (others.Count + Lanes.Count) / Lanes.Count * Lanes.Count;
        _sums = new double[bins.Count * InputBins.Count * _width];
        var leads = new double[SlabTrials * _width];
        var places = new int[InputsAtOnce * SlabTrials];
        for (var start = 0; start < used; start += SlabTrials)
        {
            var count = Math.Min(SlabTrials, used - start);
            FillLeads(leads, best, start, count);
            for (var first = 0; first < bins.Count; first += InputsAtOnce)
            {
                var inputs = Math.Min(InputsAtOnce, bins.Count - first);
                for (var input = 0; input < inputs; input++)
                {
                    var draws = trials.Inputs.Columns[first + input].AsSpan(start, count);
                    bins[first + input].Place(draws, places.AsSpan(input * SlabTrials, count));
                }

                AddAll(leads, places, count, first, inputs);
            }
        }
    }

    /// <summary>Trials in a bin of an input.</summary>
    internal double Count(int input, int bin) => _sums[(((input * InputBins.Count) + bin) * _width) + _others.Count];

    /// <summary>The sum of the lead over one of the others, USD.</summary>
    internal double Sum(int input, int bin, int other) => _sums[(((input * InputBins.Count) + bin) * _width) + other];

    /// <summary>[trials][others, then 1 for the count, then padding].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FillLeads(double[] leads, int best, int start, int count)
    {
        var values = _trials.Value(best).Slice(start, count);
        for (var other = 0; other < _others.Count; other++)
        {
            var otherValues = _trials.Value(_others[other]).Slice(start, count);
            for (var i = 0; i < count; i++)
            {
                leads[(i * _width) + other] = values[i] - otherValues[i];
            }
        }

        for (var i = 0; i < count; i++)
        {
            leads[(i * _width) + _others.Count] = 1;
        }
    }

    private void AddAll(double[] leads, int[] places, int count, int first, int inputs)
    {
        var stride = InputBins.Count * _width;
        if (inputs == InputsAtOnce && _width == Lanes.Count)
        {
            AddFour(leads, places, count, _sums.AsSpan(first * stride, InputsAtOnce * stride));
            return;
        }

        for (var input = 0; input < inputs; input++)
        {
            Add(leads, places.AsSpan(input * SlabTrials, count), _sums.AsSpan((first + input) * stride, stride));
        }
    }

    /// <summary>Four inputs where a trial's leads are one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFour(ReadOnlySpan<double> leads, ReadOnlySpan<int> places, int count, Span<double> sums)
    {
        const int Stride = InputBins.Count * Lanes.Count;
        var second = places[SlabTrials..];
        var third = places[(2 * SlabTrials)..];
        var fourth = places[(3 * SlabTrials)..];
        for (var i = 0; i < count; i++)
        {
            var lead = Lanes.Load(leads, i * Lanes.Count);
            Add(lead, places[i] * Lanes.Count, sums);
            Add(lead, Stride + (second[i] * Lanes.Count), sums);
            Add(lead, (2 * Stride) + (third[i] * Lanes.Count), sums);
            Add(lead, (3 * Stride) + (fourth[i] * Lanes.Count), sums);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Lanes lead, int place, Span<double> sums) =>
        (Lanes.Load(sums, place) + lead).Store(sums, place);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(ReadOnlySpan<double> leads, ReadOnlySpan<int> places, Span<double> sums)
    {
        for (var i = 0; i < places.Length; i++)
        {
            for (var lane = 0; lane < _width; lane += Lanes.Count)
            {
                var place = (places[i] * _width) + lane;
                (Lanes.Load(sums, place) + Lanes.Load(leads, (i * _width) + lane)).Store(sums, place);
            }
        }
    }
}
