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
    internal static void Run(
        StrategyPlan plan,
        in QuarterWorld world,
        in RegionTerms terms,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        var (profit, marketShare) = (Lanes.Zero, Lanes.Zero);
        if (ledger.HasSales)
        {
            var quarter = new Quarter(world.Sales, world.Price, terms.PriceResponse, ledger.Discount);
            if (plan.OpensDirect)
            {
                ref var channel = ref state.Phones[(int)PhoneChannel.Direct];
                var share = Lanes.Where(channel.Sells, (1 - world.CarrierShare) * terms.DirectReach * channel.Share);
                marketShare += share;
                profit += quarter.Sell(share, terms.Phones[(int)PhoneChannel.Direct], ref channel);
            }

            if (plan.OpensRetail)
            {
                ref var channel = ref state.Phones[(int)PhoneChannel.Retail];
                var share = Lanes.Where(channel.Sells, (1 - world.CarrierShare) * terms.RetailReach * channel.Share);
                marketShare += share;
                profit += quarter.Sell(share, terms.Phones[(int)PhoneChannel.Retail], ref channel);
            }

            if (plan.OpensCarriers)
            {
                ref var channel = ref state.Phones[(int)PhoneChannel.Carrier];
                var reach = world.CarrierShare * ledger.LiveShare;
                var share = Lanes.Where(channel.Sells, reach * channel.Share);
                marketShare += share;
                profit += quarter.Sell(share, terms.Phones[(int)PhoneChannel.Carrier], ref channel);
            }

            ledger.Units = world.Sales * marketShare;
        }

        ledger.MarketShare = marketShare;
        ledger.Profit += profit;
    }

    /// <summary>What every phone channel meets in a quarter.</summary>
    private readonly struct Quarter(Lanes sales, Lanes price, Lanes priceResponse, Lanes discount)
    {
        /// <param name="marketShare">What the channel sells, over the market's sales.</param>
        /// <param name="channelTerms">Of the channel.</param>
        /// <param name="channel">Revenue and units are added to.</param>
        /// <returns>What is left of the revenue.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Lanes Sell(Lanes marketShare, in PhoneChannelTerms channelTerms, ref PhoneChannelState channel)
        {
            var cut = priceResponse * Lanes.Min(Lanes.One, channel.Share * channelTerms.InverseCeiling);
            var units = sales * marketShare;
            var revenue = units * (price * (1 - cut));
            channel.Revenue = Lanes.FusedMultiplyAdd(revenue, discount, channel.Revenue);
            channel.Units = Lanes.FusedMultiplyAdd(units, discount, channel.Units);
            return (revenue * channelTerms.KeptOfRevenue) - (units * channelTerms.CostPerUnit);
        }
    }
}
