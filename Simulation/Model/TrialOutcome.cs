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

    internal Lanes LowestBrand;

    /// <summary>The quarter in which the first channel opened; +∞ if none did.</summary>
    internal Lanes FirstQuarter;

    /// <summary>The quarter at whose end the region was given up; +∞ if never.</summary>
    internal Lanes ExitQuarter;

    /// <summary>Discounted; they sum to the value.</summary>
    internal DriverLanes Drivers;
}
