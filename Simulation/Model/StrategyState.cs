using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>
/// What moves in every quarter of one strategy in one region, in eight trials. The walk holds it in registers, so a reference
/// to it is only handed to methods that are inlined there; what changes seldom is in <see cref="MarketPresence"/>.
/// </summary>
internal struct StrategyState
{
    internal PhoneSales Direct;
    internal PhoneSales Retail;
    internal PhoneSales Carrier;

    /// <summary>How many carriers are live: as the quarter begins, and from step 4 on as the next one will.</summary>
    internal Lanes CarriersLive;

    internal Lanes Awareness;
    internal Lanes Brand;
    internal Lanes Relationship;

    internal Lanes LossCarriedForward;
    internal Lanes TrailingCash;
    internal Lanes CumulativeCash;

    /// <summary>The lowest that cumulative cash was so far, 0 where it was never below.</summary>
    internal Lanes LowestCash;

    /// <summary>The first quarter in which cumulative cash was back at zero after it had been below; +∞ before.</summary>
    internal Lanes PaybackQuarter;

    internal Lanes LowestBrand;

    /// <summary>Lines of the profit that move in most quarters, discounted and added up.</summary>
    internal MovingDrivers Drivers;

    /// <summary>What is not zero at the start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Begin(in RegionTerms terms)
    {
        Awareness = terms.AwarenessInitial;
        Brand = Lanes.One;
        LowestBrand = Lanes.One;
        Relationship = terms.RelationshipInitial;
        PaybackQuarter = double.PositiveInfinity;
    }

    /// <summary>From zero or where the stretch before left it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Resume<TChannels>(int quarter, in RegionTerms terms, in StrategyState saved)
        where TChannels : struct, IChannelSet
    {
        if (quarter == 0)
        {
            Begin(terms);
        }
        else
        {
            saved.CopyTo<TChannels>(ref this);
        }
    }

    /// <summary>
    /// Copies what the channels of a set can change, field by field: a copy of the whole would be a call, and no register outlives
    /// a call.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void CopyTo<TChannels>(ref StrategyState target)
        where TChannels : struct, IChannelSet
    {
        target.Awareness = Awareness;
        target.Brand = Brand;
        target.Relationship = Relationship;
        target.LossCarriedForward = LossCarriedForward;
        target.TrailingCash = TrailingCash;
        target.CumulativeCash = CumulativeCash;
        target.LowestCash = LowestCash;
        target.PaybackQuarter = PaybackQuarter;
        target.LowestBrand = LowestBrand;
        target.Drivers.GreyUnits = Drivers.GreyUnits;
        target.Drivers.Taxable = Drivers.Taxable;
        target.Drivers.Severity = Drivers.Severity;
        if (TChannels.Accessories)
        {
            target.Drivers.Accessories = Drivers.Accessories;
        }

        if (TChannels.Direct)
        {
            Direct.CopyTo(ref target.Direct);
        }

        if (TChannels.Retail)
        {
            Retail.CopyTo(ref target.Retail);
        }

        if (TChannels.Carrier)
        {
            Carrier.CopyTo(ref target.Carrier);
            target.CarriersLive = CarriersLive;
            target.Drivers.Certification = Drivers.Certification;
        }
    }
}

/// <summary>What the drivers that move in most quarters are multiples of, each by a number of the region.</summary>
internal struct MovingDrivers
{
    /// <summary>A · B of the quarters in which accessories are sold: a share of what they could bring.</summary>
    internal Lanes Accessories;

    /// <summary>Phones sold by grey imports, over the share of the market's sales that they would be undisturbed.</summary>
    internal Lanes GreyUnits;

    /// <summary>What carriers cost, USD; type approval is in <see cref="StandingDrivers"/>.</summary>
    internal Lanes Certification;

    /// <summary>Profit that is taxed, USD.</summary>
    internal Lanes Taxable;

    /// <summary>V of the incidents.</summary>
    internal Lanes Severity;
}
