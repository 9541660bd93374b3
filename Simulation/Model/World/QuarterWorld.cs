using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Simulation.Model.Strategies;
using Simulation.Numerics;

namespace Simulation.Model.World;

/// <summary>What one quarter brings to every strategy of the region alike, in eight trials.</summary>
[StructLayout(LayoutKind.Sequential, Size = 12 * 64)]
internal struct QuarterWorld
{
    /// <summary>S: smartphones sold by all makers.</summary>
    internal Lanes Sales;

    /// <summary>What all those sales would bring through grey imports at an intact brand and undisplaced, USD.</summary>
    internal Lanes GreyProfit;

    /// <summary>P: the entrant's list price, USD.</summary>
    internal Lanes Price;

    /// <summary>
    /// Share of all sales that each <see cref="PhoneChannel"/> could reach: (1 − κ) · onlineReach · networkFit,
    /// (1 − κ) · (1 − onlineReach) · networkFit, and κ, of which live carriers sell their shares.
    /// </summary>
    internal ReachLanes Reach;

    /// <summary>−ln(1 − u^inc): an incident happens where it is below the strategy's own rate · Δ.</summary>
    internal Lanes IncidentExponential;

    /// <summary>V: what an incident would take from the brand; 0 where no strategy can have one.</summary>
    internal Lanes Severity;

    /// <summary>USD; 0 where there is no suit.</summary>
    internal Lanes SuitCostUsd;

    /// <summary>Length of the injunction that a suit brings; 0 where it brings none.</summary>
    internal Lanes InjunctionQuarters;

    /// <summary>Where politics or regulation closes the region to phones that are on sale.</summary>
    internal LaneMask Ban;

    /// <summary>Whether any of the eight trials has a suit.</summary>
    internal bool HasSuit;

    /// <summary>Whether any of the eight trials has a ban.</summary>
    internal bool HasBan;
}

/// <summary>One value a <see cref="PhoneChannel"/>.</summary>
[InlineArray(PhoneChannelExtensions.Count)]
internal struct ReachLanes
{
    private Lanes _first;
}
