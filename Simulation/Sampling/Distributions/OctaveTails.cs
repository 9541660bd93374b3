using System.Numerics;
using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>
/// Probabilities beyond an <see cref="OctaveTable"/>, taken out of a column and packed, so that the exact function is asked for
/// whole vectors of them.
/// </summary>
internal ref struct OctaveTails(Span<double> probabilities, Span<int> places, bool fromAbove)
{
    /// <summary>How many are packed at most.</summary>
    internal const int Capacity = 64;

    private readonly Span<double> _probabilities = probabilities;
    private readonly Span<int> _places = places;
    private readonly bool _fromAbove = fromAbove;
    private int _count;

    /// <summary>Whether one of thirty-two probabilities lies beyond the table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool HasAny(ReadOnlySpan<double> values, int start)
    {
        var (a, b) = (Lanes.Load(values, start), Lanes.Load(values, start + Lanes.Count));
        var (c, d) = (Lanes.Load(values, start + (2 * Lanes.Count)), Lanes.Load(values, start + (3 * Lanes.Count)));
        var smallest = Lanes.Min(Lanes.Min(a, b), Lanes.Min(c, d));
        var largest = Lanes.Max(Lanes.Max(a, b), Lanes.Max(c, d));
        return IsBeyond(smallest, largest).Any;
    }

    /// <summary>Those of thirty-two neighbours; where too many are kept already, those return first.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    internal void Take(Span<double> values, int start, Action<Span<double>, bool> exact)
    {
        if (_count > Capacity - OctaveTable.Stride)
        {
            Return(values, exact);
        }

        for (var i = start; i < start + OctaveTable.Stride; i += Lanes.Count)
        {
            var eight = Lanes.Load(values, i);
            for (var beyond = IsBeyond(eight, eight).Bits; beyond != 0; beyond &= beyond - 1)
            {
                var place = i + BitOperations.TrailingZeroCount(beyond);
                (_probabilities[_count], _places[_count]) = (values[place], place);
                _count++;
            }
        }
    }

    /// <summary>Puts quantiles where the probabilities were.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    internal void Return(Span<double> values, Action<Span<double>, bool> exact)
    {
        var padded = (_count + Lanes.Count - 1) / Lanes.Count * Lanes.Count;
        _probabilities[_count..padded].Fill(OctaveTable.SmallestProbability);
        exact(_probabilities[..padded], _fromAbove);
        for (var i = 0; i < _count; i++)
        {
            values[_places[i]] = _probabilities[i];
        }

        _count = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LaneMask IsBeyond(Lanes smallest, Lanes largest) =>
        Lanes.Min(smallest, 1 - largest) < OctaveTable.SmallestProbability;
}
