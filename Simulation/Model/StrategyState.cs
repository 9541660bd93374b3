using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
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

    internal readonly LaneMask Exited => ExitQuarter < double.PositiveInfinity;

    internal Lanes LossCarriedForward;
    internal Lanes TrailingCash;
    internal Lanes CumulativeCash;

    /// <summary>The most that cumulative cash was below zero so far.</summary>
    internal Lanes PeakFundingUsd;

    /// <summary>The first quarter in which cumulative cash was back at zero after it had been below; +∞ before.</summary>
    internal Lanes PaybackQuarter;

    internal Lanes LowestBrand;

    /// <summary>The quarter at whose end the region was given up; +∞ before.</summary>
    internal Lanes ExitQuarter;

    /// <summary>What the open channels cost a quarter, USD; entered among the drivers as they open.</summary>
    internal Lanes FixedCostPerQuarter;

    /// <summary>What renewing type approval costs a quarter, USD, once it is due; entered among the drivers as it falls due.</summary>
    internal Lanes RenewalPerQuarter;

    /// <summary>What the state of things brings, discounted and added up over the quarters.</summary>
    internal DriverLanes Drivers;

    internal CarriersState Carriers;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Begin(in RegionTerms terms, ReadOnlySpan<CarrierTerms> carriers)
    {
        BeginChannels();
        for (var driver = 0; driver < DriverLanes.Count; driver++)
        {
            Drivers[driver] = Lanes.Zero;
        }

        Awareness = terms.AwarenessInitial;
        Brand = Lanes.One;
        LowestBrand = Lanes.One;
        Relationship = terms.RelationshipInitial;
        StagesOpened = Lanes.Zero;
        FirstPhoneQuarter = double.PositiveInfinity;
        FirstQuarter = double.PositiveInfinity;
        ExitQuarter = double.PositiveInfinity;
        InjunctionUntil = -1;
        LossCarriedForward = Lanes.Zero;
        TrailingCash = Lanes.Zero;
        CumulativeCash = Lanes.Zero;
        PeakFundingUsd = Lanes.Zero;
        PaybackQuarter = double.PositiveInfinity;
        FixedCostPerQuarter = Lanes.Zero;
        RenewalPerQuarter = Lanes.Zero;
        Carriers.Begin(carriers);
    }

    private void BeginChannels()
    {
        Accessories.Open = LaneMask.None;
        for (var phone = 0; phone < PhoneChannelExtensions.Count; phone++)
        {
            Phones[phone].Begin();
        }
    }
}
