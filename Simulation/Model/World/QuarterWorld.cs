using Simulation.Numerics;

namespace Simulation.Model.World;

/// <summary>What one quarter brings to every strategy of the region alike, in eight trials.</summary>
internal struct QuarterWorld
{
    /// <summary>S: smartphones sold by all makers.</summary>
    internal Lanes Sales;

    /// <summary>P: the entrant's list price, USD.</summary>
    internal Lanes Price;

    /// <summary>κ: share sold through carriers.</summary>
    internal Lanes CarrierShare;

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
}
