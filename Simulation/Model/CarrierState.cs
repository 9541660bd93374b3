using System.Runtime.CompilerServices;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>Where one strategy stands with one carrier, in eight trials: not signed, in tests, or live.</summary>
internal struct CarrierState
{
    /// <summary>The carrier's hazard of signing where it is not signed, elsewhere 0.</summary>
    internal Lanes SignHazard;

    /// <summary>The carrier's hazard of dropping the brand where it is live, elsewhere 0.</summary>
    internal Lanes DropHazard;

    /// <summary>The quarter in which the last tests end or ended; −1 before the first.</summary>
    internal Lanes TestsEnd;

    /// <summary>Where the carrier sells the phones.</summary>
    internal LaneMask IsLive;

    internal void Begin(in CarrierTerms terms)
    {
        SignHazard = terms.SignHazard;
        DropHazard = Lanes.Zero;
        TestsEnd = -1;
        IsLive = LaneMask.None;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Unsign(LaneMask where, in CarrierTerms terms)
    {
        SignHazard = Lanes.Select(where, terms.SignHazard, SignHazard);
        DropHazard = Lanes.Except(where, DropHazard);
        TestsEnd = Lanes.Select(where, -1, TestsEnd);
        IsLive = LaneMask.Except(IsLive, where);
    }
}
