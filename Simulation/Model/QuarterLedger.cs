using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>The books of one strategy in eight trials: this quarter's lines, and what they have come to so far.</summary>
internal struct QuarterLedger
{
    /// <summary>t.</summary>
    internal Lanes Quarter;

    /// <summary>d((t + ½)Δ).</summary>
    internal Lanes Discount;

    /// <summary>π so far in this quarter.</summary>
    internal Lanes Profit;

    internal Lanes Cash;

    /// <summary>H: present value of what this quarter's incident costs the rest of the firm, a positive number.</summary>
    internal Lanes Spillover;

    /// <summary>Phones sold.</summary>
    internal Lanes Units;

    /// <summary>y: units over the market's units.</summary>
    internal Lanes MarketShare;

    internal Lanes EngineerMonths;

    internal LaneMask AccessoriesReady;
    internal LaneMask PhonesSell;
    internal LaneMask Banned;

    /// <summary>Some channel is open.</summary>
    internal LaneMask Active;

    /// <summary>Every line of every quarter so far, discounted, in the order of <see cref="Driver"/>.</summary>
    internal DriverLanes Drivers;

    /// <summary>Opens the books of a strategy.</summary>
    internal void Begin()
    {
        for (var driver = 0; driver < DriverLanes.Count; driver++)
        {
            Drivers[driver] = Lanes.Zero;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginQuarter(int quarter, double discount)
    {
        Quarter = quarter;
        Discount = discount;
        Profit = Lanes.Zero;
        Units = Lanes.Zero;
        MarketShare = Lanes.Zero;
        EngineerMonths = Lanes.Zero;
    }

    /// <summary>Enters a line of the quarter's operating profit; costs are negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Book(Driver driver, Lanes usd)
    {
        Profit += usd;
        Note(driver, usd);
    }

    /// <summary>Enters a line of value that is no operating profit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Note(Driver driver, Lanes usd) =>
        Drivers[(int)driver] = Lanes.FusedMultiplyAdd(usd, Discount, Drivers[(int)driver]);
}

/// <summary>One value a <see cref="Driver"/>.</summary>
[InlineArray(Count)]
internal struct DriverLanes
{
    internal const int Count = (int)Driver.Spillover + 1;

    private Lanes _first;
}
