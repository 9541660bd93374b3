using System.Runtime.CompilerServices;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model;

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Replace(LaneMask where, in LiveCarriers other)
    {
        Count = Lanes.Select(where, other.Count, Count);
        Share = Lanes.Select(where, other.Share, Share);
        RefreshCostUsd = Lanes.Select(where, other.RefreshCostUsd, RefreshCostUsd);
        RefreshEngineerMonths = Lanes.Select(where, other.RefreshEngineerMonths, RefreshEngineerMonths);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Clear(LaneMask where)
    {
        Count = Lanes.Except(where, Count);
        Share = Lanes.Except(where, Share);
        RefreshCostUsd = Lanes.Except(where, RefreshCostUsd);
        RefreshEngineerMonths = Lanes.Except(where, RefreshEngineerMonths);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void CopyTo(ref LiveCarriers target)
    {
        target.Count = Count;
        target.Share = Share;
        target.RefreshCostUsd = RefreshCostUsd;
        target.RefreshEngineerMonths = RefreshEngineerMonths;
    }
}
