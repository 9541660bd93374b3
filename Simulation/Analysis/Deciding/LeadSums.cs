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
    private const int SlabTrials = 2048;

    private readonly RegionTrials _trials;
    private readonly IReadOnlyList<int> _others;
    private readonly int _width;
    private readonly double[][] _sums;

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
        _sums = [.. bins.Select(_ => new double[InputBins.Count * _width])];
        var leads = new double[SlabTrials * _width];
        var places = new int[SlabTrials];
        for (var start = 0; start < used; start += SlabTrials)
        {
            var count = Math.Min(SlabTrials, used - start);
            FillLeads(leads, best, start, count);
            for (var input = 0; input < bins.Count; input++)
            {
                bins[input].Place(trials.Inputs.Columns[input].AsSpan(start, count), places);
                Add(leads, places.AsSpan(0, count), _sums[input]);
            }
        }
    }

    /// <summary>Trials in a bin of an input.</summary>
    internal double Count(int input, int bin) => _sums[input][(bin * _width) + _others.Count];

    /// <summary>The sum of the lead over one of the others, USD.</summary>
    internal double Sum(int input, int bin, int other) => _sums[input][(bin * _width) + other];

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
