using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>Where one strategy stands with one carrier, in eight trials: not signed, in tests, or live.</summary>
internal struct CarrierState
{
    /// <summary>The carrier has not signed, or has dropped the brand.</summary>
    internal const double Unsigned = -1;

    /// <summary>The carrier sells the phones.</summary>
    internal const double Live = -2;

    /// <summary>The quarter in which the tests end; where there are none, <see cref="Unsigned"/> or <see cref="Live"/>.</summary>
    internal Lanes Stage;

    internal void Begin() => Stage = Unsigned;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Unsign(LaneMask where) => Stage = Lanes.Select(where, Unsigned, Stage);
}
