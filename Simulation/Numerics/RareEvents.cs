using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>
/// Events that are possible in some of the quarters of eight trials, one after another in no order that means anything: where, and
/// the uniforms that were drawn for them. They can be read eight at a time: behind the last there is room, with numbers of no meaning.
/// </summary>
internal sealed class RareEvents(int quarters)
{
    /// <summary>What whole vectors of 64 digits may write behind the last possible event.</summary>
    private const int RoomBehind = 5 * 64;

    private readonly long[] _places = new long[(quarters + 1) * Lanes.Count];
    private readonly double[] _uniforms = new double[(quarters + 1) * Lanes.Count];
    private readonly double[] _firstMarks = new double[(quarters + 1) * Lanes.Count];
    private readonly double[] _secondMarks = new double[(quarters + 1) * Lanes.Count];

    private readonly ushort[] _possiblePlaces = new ushort[(quarters * Lanes.Count) + RoomBehind];
    private readonly byte[] _possibleDigits = new byte[(quarters * Lanes.Count) + RoomBehind];

    /// <summary>Quarters that are looked at.</summary>
    internal int Quarters => quarters;

    internal int Count { get; set; }

    /// <summary>quarter · <see cref="Lanes.Count"/> + lane.</summary>
    internal Span<long> Places => _places;

    /// <summary>The event happens where this is below its probability.</summary>
    internal Span<double> Uniforms => _uniforms;

    /// <summary>A uniform of its own.</summary>
    internal Span<double> FirstMarks => _firstMarks;

    /// <summary>Another.</summary>
    internal Span<double> SecondMarks => _secondMarks;

    /// <summary>For whoever finds them in two steps: where an event is possible by the first digit of its uniform.</summary>
    internal Span<ushort> PossiblePlaces => _possiblePlaces;

    /// <summary>Those digits.</summary>
    internal Span<byte> PossibleDigits => _possibleDigits;

    internal int PossibleCount { get; set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int QuarterOf(int index) => (int)((uint)_places[index] / Lanes.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int LaneOf(int index) => (int)((uint)_places[index] % Lanes.Count);
}
