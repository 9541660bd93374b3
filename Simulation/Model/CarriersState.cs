using System.Runtime.CompilerServices;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>Where one strategy stands with the carriers of a region, in eight trials.</summary>
internal struct CarriersState
{
    /// <summary>A status that is no quarter: the carrier has not signed.</summary>
    internal const double Unsigned = -1;

    /// <summary>A status that is no quarter: the carrier sells the phones.</summary>
    internal const double Live = -2;

    /// <summary>By carrier: <see cref="Unsigned"/>, <see cref="Live"/>, or the quarter in which its tests end.</summary>
    internal CarrierLanes Statuses;

    internal Lanes LiveCount;

    /// <summary>Share of carrier sales that live carriers have.</summary>
    internal Lanes LiveShare;

    /// <summary>What keeping the live carriers costs a quarter, USD.</summary>
    internal Lanes RefreshCostUsd;

    /// <summary>What keeping the live carriers takes a quarter.</summary>
    internal Lanes RefreshEngineerMonths;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Begin()
    {
        for (var k = 0; k < CarrierLanes.Capacity; k++)
        {
            Statuses[k] = Unsigned;
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
            Statuses[k] = Lanes.Select(where, Unsigned, Statuses[k]);
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
            var live = Lanes.AreEqual(Statuses[k], Live);
            count += Lanes.Where(live, Lanes.One);
            share += Lanes.Where(live, terms.Share);
            cost += Lanes.Where(live, terms.RefreshAttempts * terms.AttemptCostUsd);
            months += Lanes.Where(live, terms.RefreshAttempts * terms.AttemptEngineerMonths);
        }

        LiveCount = count;
        LiveShare = share;
        RefreshCostUsd = cost;
        RefreshEngineerMonths = months;
    }
}

/// <summary>One value a carrier.</summary>
[InlineArray(Capacity)]
internal struct CarrierLanes
{
    internal const int Capacity = 8;

    private Lanes _first;
}
