using System.Runtime.CompilerServices;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>Where one strategy stands with the carriers of a region, in eight trials.</summary>
internal struct CarriersState
{
    internal CarrierStates Each;

    internal Lanes LiveCount;

    /// <summary>Share of carrier sales that live carriers have.</summary>
    internal Lanes LiveShare;

    /// <summary>What keeping the live carriers costs a quarter, USD.</summary>
    internal Lanes RefreshCostUsd;

    /// <summary>What keeping the live carriers takes a quarter.</summary>
    internal Lanes RefreshEngineerMonths;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Begin(int carriers)
    {
        for (var k = 0; k < carriers; k++)
        {
            Each[k].Unsign(LaneMask.All);
        }

        LiveCount = Lanes.Zero;
        LiveShare = Lanes.Zero;
        RefreshCostUsd = Lanes.Zero;
        RefreshEngineerMonths = Lanes.Zero;
    }

    /// <summary>Unsigns every carrier where the mask holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Unsign(in LaneMask where, ReadOnlySpan<CarrierTerms> carriers)
    {
        for (var k = 0; k < carriers.Length; k++)
        {
            Each[k].Unsign(where);
        }

        AddUp(carriers);
    }

    /// <summary>Adds up again what the live carriers come to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void AddUp(ReadOnlySpan<CarrierTerms> carriers)
    {
        var count = Lanes.Zero;
        var share = Lanes.Zero;
        var cost = Lanes.Zero;
        var months = Lanes.Zero;
        for (var k = 0; k < carriers.Length; k++)
        {
            ref readonly var terms = ref carriers[k];
            var live = Each[k].IsLive;
            count += Lanes.Where(live, Lanes.One);
            share += Lanes.Where(live, terms.Share);
            cost += Lanes.Where(live, terms.RefreshCostUsd);
            months += Lanes.Where(live, terms.RefreshEngineerMonths);
        }

        LiveCount = count;
        LiveShare = share;
        RefreshCostUsd = cost;
        RefreshEngineerMonths = months;
    }
}

/// <summary>Where one strategy stands with one carrier: not signed, in tests, or live.</summary>
internal struct CarrierState
{
    internal LaneMask IsUnsigned;

    /// <summary>Where the carrier sells the phones.</summary>
    internal LaneMask IsLive;

    /// <summary>The quarter in which the last tests end or ended; −1 before the first.</summary>
    internal Lanes TestsEnd;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Unsign(in LaneMask where)
    {
        IsUnsigned |= where;
        IsLive = LaneMask.Except(IsLive, where);
        TestsEnd = Lanes.Select(where, -1, TestsEnd);
    }
}

/// <summary>One a carrier.</summary>
[InlineArray(Capacity)]
internal struct CarrierStates
{
    internal const int Capacity = 8;

    private CarrierState _first;
}
