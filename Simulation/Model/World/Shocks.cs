using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model.World;

/// <summary>
/// The chances of eight trials, quarter by quarter: standard normals and uniforms on (0, 1), all independent. Whoever runs
/// the model fills them, and says who knows those of events; all strategies see the same.
/// </summary>
internal sealed class Shocks(int quarters, int carriers)
{
    private readonly AlignedBuffer<Lanes> _memory = new(quarters * (FixedStreams + carriers));

    private IEventSource _events = null!;
    private int _trial;

    private const int FixedStreams = 4;

    internal int Carriers => carriers;

    /// <summary>Z^M, normal: the part of the market shock that all regions share.</summary>
    internal Span<Lanes> FirmMarket => Stream(0);

    /// <summary>Z^X, normal: the part of the currency shock that all regions share.</summary>
    internal Span<Lanes> FirmFx => Stream(1);

    /// <summary>z^M, normal.</summary>
    internal Span<Lanes> Market => Stream(2);

    /// <summary>z^X, normal.</summary>
    internal Span<Lanes> Fx => Stream(3);

    /// <summary>u^k, uniform: whichever transition of carrier k applies.</summary>
    internal Span<Lanes> Carrier(int carrier) => Stream(FixedStreams + carrier);

    /// <summary>Says where the chances of events come from, and of which eight trials all shocks are.</summary>
    internal void Begin(IEventSource events, int trial)
    {
        _events = events;
        _trial = trial;
    }

    /// <summary>Finds the quarters and trials with an event.</summary>
    internal void Find(EventKind kind, in Lanes probability, RareEvents found) =>
        _events.Find(kind, _trial, probability, found);

    /// <summary>The same of every kind.</summary>
    internal void FindAll(ReadOnlySpan<Lanes> probabilities, ReadOnlySpan<RareEvents> found) =>
        _events.FindAll(_trial, probabilities, found);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<Lanes> Stream(int index) => _memory.Span.Slice(index * quarters, quarters);
}
