using System.Runtime.CompilerServices;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>Where one strategy stands with the carriers of a region, in eight trials.</summary>
internal struct CarriersState
{
    internal CarrierStates Each;

    /// <summary>What the live carriers come to.</summary>
    internal LiveCarriers Live;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Begin(ReadOnlySpan<CarrierTerms> carriers)
    {
        for (var k = 0; k < carriers.Length; k++)
        {
            Each[k].Begin(carriers[k]);
        }

        Live = default;
    }

    /// <summary>Unsigns every carrier where the mask holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Unsign(in LaneMask where, ReadOnlySpan<CarrierTerms> carriers)
    {
        for (var k = 0; k < carriers.Length; k++)
        {
            Each[k].Unsign(where, carriers[k]);
        }

        Live.Replace(where, default);
    }

    /// <summary>
    /// Adds up again what the live carriers come to where the mask holds, and only there: another order of the sum would move the
    /// last bits of a trial for what happens in its neighbours.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void AddUp(in LaneMask where, ReadOnlySpan<CarrierTerms> carriers)
    {
        var live = default(LiveCarriers);
        for (var k = 0; k < carriers.Length; k++)
        {
            live.Add(Each[k].IsLive, carriers[k]);
        }

        Live.Replace(where, live);
    }
}

/// <summary>What the live carriers come to.</summary>
internal struct LiveCarriers
{
    internal Lanes Count;

    /// <summary>Their share of carrier sales.</summary>
    internal Lanes Share;

    /// <summary>What keeping them costs a quarter, USD.</summary>
    internal Lanes RefreshCostUsd;

    /// <summary>What keeping them takes a quarter.</summary>
    internal Lanes RefreshEngineerMonths;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(LaneMask where, in CarrierTerms terms)
    {
        Count += Lanes.Where(where, Lanes.One);
        Share += Lanes.Where(where, terms.Share);
        RefreshCostUsd += Lanes.Where(where, terms.RefreshCostUsd);
        RefreshEngineerMonths += Lanes.Where(where, terms.RefreshEngineerMonths);
    }

    internal void Replace(LaneMask where, in LiveCarriers other)
    {
        Count = Lanes.Select(where, other.Count, Count);
        Share = Lanes.Select(where, other.Share, Share);
        RefreshCostUsd = Lanes.Select(where, other.RefreshCostUsd, RefreshCostUsd);
        RefreshEngineerMonths = Lanes.Select(where, other.RefreshEngineerMonths, RefreshEngineerMonths);
    }
}

/// <summary>Where one strategy stands with one carrier: not signed, in tests, or live.</summary>
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

    internal void Unsign(in LaneMask where, in CarrierTerms terms)
    {
        SignHazard = Lanes.Select(where, terms.SignHazard, SignHazard);
        DropHazard = Lanes.Except(where, DropHazard);
        TestsEnd = Lanes.Select(where, -1, TestsEnd);
        IsLive = LaneMask.Except(IsLive, where);
    }
}

/// <summary>One a carrier.</summary>
[InlineArray(Capacity)]
internal struct CarrierStates
{
    internal const int Capacity = 8;

    private CarrierState _first;
}
