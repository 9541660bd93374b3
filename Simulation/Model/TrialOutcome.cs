using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>What eight trials of one strategy came to. Money in USD.</summary>
internal struct TrialOutcome
{
    /// <summary>Net present value of all cash and the terminal value, less spillover.</summary>
    internal Lanes Value;

    /// <summary>The most that cumulative cash was below zero, a positive number.</summary>
    internal Lanes PeakFundingUsd;

    /// <summary>First quarter with cumulative cash back at zero; 0 if never below, +∞ if never back.</summary>
    internal Lanes PaybackQuarter;

    /// <summary>Market share in the last quarter.</summary>
    internal Lanes FinalShare;

    /// <summary>Phones sold through D, O and C.</summary>
    internal Lanes Units;

    internal Lanes LowestBrand;

    /// <summary>Carriers live after the last quarter's transitions.</summary>
    internal Lanes CarriersLive;

    /// <summary>The quarter at whose end the region was given up; +∞ if never.</summary>
    internal Lanes ExitQuarter;

    internal Lanes EngineerMonths;

    /// <summary>Discounted; they sum to the value.</summary>
    internal DriverLanes Drivers;

    internal void Begin()
    {
        Value = Lanes.Zero;
        PeakFundingUsd = Lanes.Zero;
        Units = Lanes.Zero;
        EngineerMonths = Lanes.Zero;
        CarriersLive = Lanes.Zero;
        LowestBrand = Lanes.One;
        PaybackQuarter = double.PositiveInfinity;
        ExitQuarter = double.PositiveInfinity;
    }
}
