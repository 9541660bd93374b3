using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>
/// What one strategy does in one quarter, in eight trials, as the steps fill it in. The walk holds it in registers, as it does
/// <see cref="StrategyState"/>.
/// </summary>
internal struct QuarterLedger
{
    /// <summary>t, from 0.</summary>
    internal Lanes Quarter;

    /// <summary>d((t+½)Δ).</summary>
    internal Lanes Discount;

    /// <summary>The same of this quarter and all later ones, added up.</summary>
    internal double DiscountToEnd;

    internal LaneMask AccessoriesReady;

    /// <summary>Where the carrier channel is ready, whether or not a carrier is live.</summary>
    internal LaneMask CarriersReady;

    /// <summary>Where each phone channel sells: ready, no injunction and, of the carrier channel, some carrier live.</summary>
    internal LaneMask DirectSells;
    internal LaneMask RetailSells;
    internal LaneMask CarrierSells;

    /// <summary>Where some phone channel sells.</summary>
    internal LaneMask PhonesSell;

    /// <summary>The trials in which phones are sold, a bit each: yes or no would take three instructions more.</summary>
    internal uint SellingTrials;

    /// <summary>π so far, USD.</summary>
    internal Lanes Profit;

    internal Lanes Cash;

    /// <summary>The live carriers' share of carrier sales, as the quarter begins.</summary>
    internal Lanes LiveShare;

    /// <summary>y.</summary>
    internal Lanes MarketShare;

    /// <summary>Phones sold.</summary>
    internal Lanes Units;

    /// <summary>Of no meaning unless <see cref="HasEngineerMonths"/>.</summary>
    internal Lanes EngineerMonths;

    /// <summary>Whether anybody may have worked: something opened, or carriers can be met.</summary>
    internal bool HasEngineerMonths;

    /// <summary>Where the region is given up at the end of the quarter.</summary>
    internal LaneMask Exits;

    /// <summary>Whether phones are sold in any trial.</summary>
    internal readonly bool HasSales
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => SellingTrials != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Begin(in DiscountedQuarter quarter)
    {
        Quarter = quarter.Number;
        Discount = quarter.Discount;
        DiscountToEnd = quarter.DiscountToEnd;
        SellingTrials = 0;
        Profit = Lanes.Zero;
        EngineerMonths = Lanes.Zero;
        HasEngineerMonths = false;
    }

    /// <summary>Charges what opened in this quarter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Charge(ref MarketPresence presence)
    {
        Profit -= presence.OpeningCostUsd;
        UseEngineers(presence.OpeningEngineerMonths);
        presence.OpeningCostUsd = Lanes.Zero;
        presence.OpeningEngineerMonths = Lanes.Zero;
    }

    /// <summary>Pays, now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Spend(Lanes usd, ref Lanes driver)
    {
        Profit -= usd;
        NoteCost(usd, ref driver);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void UseEngineers(Lanes months)
    {
        EngineerMonths += months;
        HasEngineerMonths = true;
    }

    /// <summary>Adds a gain to a driver, discounted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void NoteGain(Lanes usd, ref Lanes driver) =>
        driver = Lanes.FusedMultiplyAdd(usd, Discount, driver);

    /// <summary>Takes a cost from a driver, discounted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void NoteCost(Lanes usd, ref Lanes driver) =>
        driver = Lanes.FusedNegatedMultiplyAdd(usd, Discount, driver);
}
