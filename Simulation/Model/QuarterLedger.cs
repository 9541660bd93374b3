using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>What one quarter of one strategy brought, in eight trials: the drivers of the report and what steps pass on.</summary>
internal struct QuarterLedger
{
    internal Lanes Revenue;
    internal Lanes Channel;
    internal Lanes Product;
    internal Lanes Royalties;
    internal Lanes Service;
    internal Lanes Accessories;
    internal Lanes Grey;
    internal Lanes Operations;
    internal Lanes Setup;
    internal Lanes Certification;
    internal Lanes Litigation;
    internal Lanes Exit;
    internal Lanes Tax;

    /// <summary>H: present value of what this quarter's incident costs the rest of the firm, a positive number.</summary>
    internal Lanes Spillover;

    internal Lanes EngineerMonths;

    /// <summary>y: units over the market's units.</summary>
    internal Lanes MarketShare;

    /// <summary>Phones sold.</summary>
    internal Lanes Units;

    internal Lanes Cash;

    /// <summary>Share of carrier sales of the carriers that were live as the quarter began.</summary>
    internal Lanes LiveShareAtStart;

    /// <summary>Carriers live after this quarter's transitions.</summary>
    internal Lanes CarriersLive;

    internal LaneMask AccessoriesReady;
    internal LaneMask DirectSells;
    internal LaneMask RetailSells;
    internal LaneMask CarrierSells;
    internal LaneMask CarrierReady;
    internal LaneMask Banned;
    internal LaneMask Exits;

    /// <summary>Some channel is open.</summary>
    internal LaneMask Active;

    /// <summary>Clears what steps add to; everything else is written whole every quarter.</summary>
    internal void Begin()
    {
        Revenue = Lanes.Zero;
        Channel = Lanes.Zero;
        Service = Lanes.Zero;
        Setup = Lanes.Zero;
        Certification = Lanes.Zero;
        Exit = Lanes.Zero;
        EngineerMonths = Lanes.Zero;
        MarketShare = Lanes.Zero;
        Units = Lanes.Zero;
    }

    internal readonly LaneMask PhonesSell => DirectSells | RetailSells | CarrierSells;

    /// <summary>π before the exit cost.</summary>
    internal readonly Lanes OperatingProfit =>
        ((Revenue + Channel) + (Product + Royalties))
        + ((Service + Accessories) + (Grey + Operations))
        + ((Setup + Certification) + Litigation);
}
