using System.Runtime.CompilerServices;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>Where one strategy stands in one region, in eight trials.</summary>
internal struct StrategyState
{
    /// <summary>What stands for "not begun yet" in a count of quarters.</summary>
    internal const double NotBegun = -1;

    /// <summary>A carrier's status: unsigned, live, or the quarters left until its certification ends.</summary>
    internal const double Unsigned = -1;

    internal const double Live = 0;

    internal ChannelState Accessories;
    internal ChannelState Direct;
    internal ChannelState Retail;
    internal ChannelState Carrier;

    internal Lanes Awareness;
    internal Lanes Brand;
    internal Lanes Relationship;

    /// <summary>How many stages have opened.</summary>
    internal Lanes StagesOpened;

    /// <summary>Quarters since the first phone channel opened, from 0; <see cref="NotBegun"/> before.</summary>
    internal Lanes Age;

    /// <summary>Quarters since the first channel of any kind opened, from 0; <see cref="NotBegun"/> before.</summary>
    internal Lanes Tenure;

    internal Lanes InjunctionQuartersLeft;
    internal LaneMask Exited;

    internal Lanes LossCarriedForward;
    internal Lanes TrailingCash;
    internal Lanes CumulativeCash;

    /// <summary>Where cumulative cash has been below zero.</summary>
    internal LaneMask WasBelowZero;

    /// <summary>Share of carrier sales and number of the carriers that are live as the quarter begins.</summary>
    internal Lanes LiveShare;

    internal Lanes LiveCount;

    internal CarrierStatuses Statuses;

    internal readonly LaneMask PhoneChannelOpen => Direct.Open | Retail.Open | Carrier.Open;

    internal void Begin(in RegionTerms terms)
    {
        this = default;
        Awareness = terms.AwarenessInitial;
        Brand = Lanes.One;
        Relationship = terms.RelationshipInitial;
        Age = NotBegun;
        Tenure = NotBegun;
        Statuses.Clear();
    }
}

/// <summary>The status of each carrier, at most eight.</summary>
[InlineArray(Capacity)]
internal struct CarrierStatuses
{
    private const int Capacity = 8;

    private Lanes _first;

    internal void Clear()
    {
        for (var k = 0; k < Capacity; k++)
        {
            this[k] = StrategyState.Unsigned;
        }
    }

    /// <summary>Unsigns every carrier where the mask holds.</summary>
    internal void Unsign(LaneMask where)
    {
        for (var k = 0; k < Capacity; k++)
        {
            this[k] = Lanes.Select(where, StrategyState.Unsigned, this[k]);
        }
    }
}
