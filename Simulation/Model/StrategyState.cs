using System.Runtime.CompilerServices;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>
/// Where one strategy stands in one region, in eight trials. Clocks are kept as the quarter at which they ring, so that
/// nothing need be counted down.
/// </summary>
internal struct StrategyState
{
    internal PhoneChannelStates Phones;
    internal ChannelState Accessories;

    internal Lanes Awareness;
    internal Lanes Brand;
    internal Lanes Relationship;

    /// <summary>How many stages have opened.</summary>
    internal Lanes StagesOpened;

    /// <summary>The quarter in which the first phone channel opened; +∞ before. Age is what has passed since.</summary>
    internal Lanes FirstPhoneQuarter;

    /// <summary>The quarter in which the first channel of any kind opened; +∞ before. Tenure is what has passed since.</summary>
    internal Lanes FirstQuarter;

    /// <summary>The last quarter of an injunction; −1 before the first.</summary>
    internal Lanes InjunctionUntil;

    internal LaneMask Exited;

    internal Lanes LossCarriedForward;
    internal Lanes TrailingCash;
    internal Lanes CumulativeCash;

    /// <summary>Where cumulative cash has been below zero.</summary>
    internal LaneMask WasBelowZero;

    internal CarriersState Carriers;

    internal void Begin(in RegionTerms terms)
    {
        this = default;
        Awareness = terms.AwarenessInitial;
        Brand = Lanes.One;
        Relationship = terms.RelationshipInitial;
        FirstPhoneQuarter = double.PositiveInfinity;
        FirstQuarter = double.PositiveInfinity;
        InjunctionUntil = -1;
        Carriers.Begin();
    }
}
