using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>
/// Which channels one strategy has open in one region, and what follows from it, in eight trials: what changes in few
/// quarters. Clocks are kept as the quarter at which they ring, so that nothing need be counted down.
/// </summary>
internal struct MarketPresence
{
    internal ChannelState Accessories;
    internal ChannelState Direct;
    internal ChannelState Retail;
    internal ChannelState Carrier;

    /// <summary>How many stages have opened.</summary>
    internal Lanes StagesOpened;

    /// <summary>The quarter in which the first phone channel opened; +∞ before. Age is what has passed since.</summary>
    internal Lanes FirstPhoneQuarter;

    /// <summary>The first quarter in which type approval is renewed, a year after the first phone channel opened; +∞ before that.</summary>
    internal Lanes RenewalQuarter;

    /// <summary>The quarter in which the first channel of any kind opened; +∞ before. Tenure is what has passed since.</summary>
    internal Lanes FirstQuarter;

    /// <summary>The same, but +∞ again after an exit.</summary>
    internal Lanes ActiveSince;

    /// <summary>The last quarter of an injunction; −1 before the first.</summary>
    internal Lanes InjunctionUntil;

    /// <summary>The quarter at whose end the region was given up; +∞ before.</summary>
    internal Lanes ExitQuarter;

    /// <summary>What the open channels cost a quarter, USD; entered among the drivers as they open.</summary>
    internal Lanes FixedCostPerQuarter;

    /// <summary>What renewing type approval costs a quarter, USD, once it is due; entered among the drivers as it falls due.</summary>
    internal Lanes RenewalPerQuarter;

    /// <summary>Both together.</summary>
    internal Lanes StandingCostPerQuarter;

    /// <summary>The awareness at which the next stage opens, once its time has come; +∞ where none waits for its conditions.</summary>
    internal Lanes AwarenessAwaited;

    /// <summary>The relationship at which the next stage opens; both must be reached.</summary>
    internal Lanes RelationshipAwaited;

    /// <summary>What is paid and worked for channels that open in this quarter, until the quarter's ledger charges it.</summary>
    internal Lanes OpeningCostUsd;

    internal Lanes OpeningEngineerMonths;

    /// <summary>Discounted and added up.</summary>
    internal StandingDrivers Drivers;

    internal readonly LaneMask Exited
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ExitQuarter < double.PositiveInfinity;
    }

    /// <summary>Whether any trial has a stage that waits for nothing but its conditions.</summary>
    internal readonly bool IsAnythingAwaited => (AwarenessAwaited < double.PositiveInfinity).Any;

    /// <summary>Where some channel is open that sells phones.</summary>
    internal readonly LaneMask PhonesOpen
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Direct.IsOpen | Retail.IsOpen | Carrier.IsOpen;
    }

    [MethodImpl(Compile.Fully)]
    internal void Begin()
    {
        Accessories.Begin();
        Direct.Begin();
        Retail.Begin();
        Carrier.Begin();

        StagesOpened = Lanes.Zero;
        FirstPhoneQuarter = double.PositiveInfinity;
        RenewalQuarter = double.PositiveInfinity;
        FirstQuarter = double.PositiveInfinity;
        ActiveSince = double.PositiveInfinity;
        ExitQuarter = double.PositiveInfinity;
        InjunctionUntil = -1;
        FixedCostPerQuarter = Lanes.Zero;
        RenewalPerQuarter = Lanes.Zero;
        StandingCostPerQuarter = Lanes.Zero;
        AwarenessAwaited = double.PositiveInfinity;
        RelationshipAwaited = double.PositiveInfinity;
        OpeningCostUsd = Lanes.Zero;
        OpeningEngineerMonths = Lanes.Zero;
        Drivers = default;
    }
}

/// <summary>The drivers that move in few quarters, USD.</summary>
internal struct StandingDrivers
{
    internal Lanes Operations;
    internal Lanes Setup;

    /// <summary>What type approval costs; carriers are in <see cref="MovingDrivers"/>.</summary>
    internal Lanes Certification;

    internal Lanes Litigation;
    internal Lanes Exit;
}
