using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>One quarter of one strategy in eight trials: what its steps pass on and what is kept of it.</summary>
internal struct QuarterLedger
{
    /// <summary>t.</summary>
    internal double Quarter;

    /// <summary>d((t + ½)Δ).</summary>
    internal double Discount;

    /// <summary>Whether anything took engineers, a phone was on sale, or a channel was open, in any of the trials.</summary>
    internal bool HasEngineerMonths;

    internal bool HasSales;

    /// <summary>π so far in this quarter.</summary>
    internal Lanes Profit;

    internal Lanes Cash;

    /// <summary>Phones sold; stale without sales.</summary>
    internal Lanes Units;

    /// <summary>y: units over the market's units; 0 without sales.</summary>
    internal Lanes MarketShare;

    /// <summary>Stale where nothing took any.</summary>
    internal Lanes EngineerMonths;

    internal LaneMask AccessoriesReady;
    internal LaneMask PhonesSell;
    internal LaneMask Banned;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Begin(int quarter, double discount)
    {
        Quarter = quarter;
        Discount = discount;
        HasEngineerMonths = false;
        Profit = Lanes.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void UseEngineers(Lanes months)
    {
        EngineerMonths = HasEngineerMonths ? EngineerMonths + months : months;
        HasEngineerMonths = true;
    }

    /// <summary>Enters a line of the quarter's operating profit; costs are negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Book(Driver driver, Lanes usd, ref DriverLanes drivers)
    {
        Profit += usd;
        Note(driver, usd, ref drivers);
    }

    /// <summary>Enters a line of value that is no operating profit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void Note(Driver driver, Lanes usd, ref DriverLanes drivers) =>
        drivers[(int)driver] = Lanes.FusedMultiplyAdd(usd, Discount, drivers[(int)driver]);
}
