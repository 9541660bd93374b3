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

    /// <summary>What a dollar in each quarter from this one to the last is worth.</summary>
    internal double DiscountToEnd;

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

    /// <summary>Share of carrier sales of the carriers that were live as the quarter began; stale without carriers.</summary>
    internal Lanes LiveShare;

    /// <summary>Where the region is given up at the end of the quarter.</summary>
    internal LaneMask Exits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Begin(int quarter, DiscountFactors discount)
    {
        Quarter = quarter;
        Discount = discount.MidQuarters[quarter];
        DiscountToEnd = discount.ToEnd[quarter];
        HasEngineerMonths = false;
        Profit = Lanes.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void UseEngineers(Lanes months)
    {
        EngineerMonths = HasEngineerMonths ? EngineerMonths + months : months;
        HasEngineerMonths = true;
    }

    /// <summary>Enters a cost, a positive number, of the quarter's operating profit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Spend(Driver driver, Lanes usd, ref DriverLanes drivers)
    {
        Profit -= usd;
        NoteCost(driver, usd, ref drivers);
    }

    /// <summary>Enters a gain; adding it to the profit is the caller's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void NoteGain(Driver driver, Lanes usd, ref DriverLanes drivers) =>
        drivers[(int)driver] = Lanes.FusedMultiplyAdd(usd, Discount, drivers[(int)driver]);

    /// <summary>Enters a cost that is none of operating profit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void NoteCost(Driver driver, Lanes usd, ref DriverLanes drivers) =>
        drivers[(int)driver] = Lanes.FusedNegatedMultiplyAdd(usd, Discount, drivers[(int)driver]);

    /// <summary>Enters a cost of every quarter from this one on, which leaves each quarter's profit by itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void NoteStandingCost(Driver driver, Lanes usdPerQuarter, ref DriverLanes drivers) =>
        drivers[(int)driver] = Lanes.FusedNegatedMultiplyAdd(usdPerQuarter, DiscountToEnd, drivers[(int)driver]);
}
