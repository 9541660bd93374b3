using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>
/// Steps 5 and 6: what is sold, at what price, and what that leaves. Every phone line of the profit is a multiple of
/// revenue or units that no quarter changes, so only these two are kept and the lines are told apart at the end.
/// </summary>
internal static class SalesStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run<TChannels>(
        in QuarterWorld world,
        in RegionTerms terms,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
        where TChannels : struct, IChannelSet
    {
        // What the first channel sells is no addition to 0, which the compiler would not leave out: −0 + 0 is 0.
        ledger.MarketShare = Lanes.Zero;
        if (!TChannels.Phones || !ledger.HasSales)
        {
            return;
        }

        if (TChannels.Direct)
        {
            var share = Lanes.Where(ledger.DirectSells, world.DirectReach * state.Direct.Share);
            ledger.MarketShare = share;
            Sell(world, share, terms.Phones.Direct, ref state.Direct, ref ledger);
        }

        if (TChannels.Retail)
        {
            var share = Lanes.Where(ledger.RetailSells, world.RetailReach * state.Retail.Share);
            ledger.MarketShare = TChannels.Direct ? ledger.MarketShare + share : share;
            Sell(world, share, terms.Phones.Retail, ref state.Retail, ref ledger);
        }

        if (TChannels.Carrier)
        {
            var reach = world.CarrierShare * ledger.LiveShare;
            var share = Lanes.Where(ledger.CarrierSells, reach * state.Carrier.Share);
            ledger.MarketShare = TChannels.Direct || TChannels.Retail ? ledger.MarketShare + share : share;
            Sell(world, share, terms.Phones.Carrier, ref state.Carrier, ref ledger);
        }

        ledger.Units = world.Sales * ledger.MarketShare;
    }

    /// <param name="world">What every phone channel meets in the quarter.</param>
    /// <param name="marketShare">What the channel sells, over the market's sales.</param>
    /// <param name="terms">Of the channel.</param>
    /// <param name="channel">Revenue and units are added to.</param>
    /// <param name="ledger">Gets the profit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sell(
        in QuarterWorld world,
        Lanes marketShare,
        in PhoneChannelTerms terms,
        ref PhoneSales channel,
        ref QuarterLedger ledger
    )
    {
        var success = Lanes.Min(Lanes.One, channel.Share * terms.InverseCeiling);
        var got = Lanes.FusedNegatedMultiplyAdd(world.PriceAnswer, success, world.Price);
        var units = world.Sales * marketShare;
        ledger.NoteGain(units * got, ref channel.Revenue);
        ledger.NoteGain(units, ref channel.Units);
        var margin = Lanes.FusedMultiplySubtract(got, terms.KeptOfRevenue, terms.CostPerUnit);
        ledger.Profit = Lanes.FusedMultiplyAdd(units, margin, ledger.Profit);
    }
}
