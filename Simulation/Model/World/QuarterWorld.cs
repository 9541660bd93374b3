using System.Runtime.InteropServices;
using Simulation.Numerics;

namespace Simulation.Model.World;

/// <summary>
/// What one quarter brings to every strategy of the region alike, in eight trials. The first eight lines and the last are read in
/// every quarter by those whom they concern; the others only where there is a suit or a ban, so that they do not take room in the
/// first-level cache.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 12 * 64)]
internal struct QuarterWorld
{
    /// <summary>S: smartphones sold by all makers.</summary>
    internal Lanes Sales;

    /// <summary>P: the entrant's list price, USD.</summary>
    internal Lanes Price;

    /// <summary>κ: share of all sales that goes through carriers, of which live ones sell their shares.</summary>
    internal Lanes CarrierShare;

    /// <summary>Share of all sales that direct sales could reach: (1 − κ) · onlineReach · networkFit.</summary>
    internal Lanes DirectReach;

    /// <summary>The same of retail: (1 − κ) · (1 − onlineReach) · networkFit.</summary>
    internal Lanes RetailReach;

    /// <summary>P · priceResponse: what rivals' answer takes from the price in a channel that is at its ceiling, USD.</summary>
    internal Lanes PriceAnswer;

    /// <summary>−ln(1 − u^inc): an incident happens where it is below the strategy's own rate · Δ.</summary>
    internal Lanes IncidentExponential;

    /// <summary>V: what an incident would take from the brand; without meaning where no strategy can have one.</summary>
    internal Lanes Severity;

    /// <summary>USD; 0 where there is no suit. Like the injunction without meaning unless <see cref="HasSuit"/>.</summary>
    internal Lanes SuitCostUsd;

    /// <summary>Length of the injunction that a suit brings; 0 where it brings none.</summary>
    internal Lanes InjunctionQuarters;

    /// <summary>
    /// Where politics or regulation closes the region to phones that are on sale; without meaning unless <see cref="HasBan"/>.
    /// </summary>
    internal LaneMask Ban;

    /// <summary>Whether any of the eight trials has a suit.</summary>
    internal bool HasSuit;

    /// <summary>Whether any of the eight trials has a ban.</summary>
    internal bool HasBan;
}
