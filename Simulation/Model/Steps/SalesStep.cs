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
    /// <param name="liveShare">Share of carrier sales of the carriers that were live as the quarter began.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run(
        StrategyPlan plan,
        in QuarterWorld world,
        in RegionTerms terms,
        Lanes liveShare,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        var (profit, marketShare) = (Lanes.Zero, Lanes.Zero);
        if (ledger.HasSales)
        {
            foreach (var phone in plan.PhoneChannels)
            {
                ref var channel = ref state.Phones[(int)phone];
                var reach = world.Reach[(int)phone];
                if (phone == PhoneChannel.Carrier)
                {
                    reach *= liveShare;
                }

                var share = Lanes.Where(channel.Sells, reach * channel.Share);
                marketShare += share;
                profit += Sell(share, terms.Phones[(int)phone], world, terms, ref channel, ledger);
            }

            ledger.Units = world.Sales * marketShare;
        }

        ledger.MarketShare = marketShare;
        ledger.Profit += profit;
    }

    /// <param name="marketShare">What the channel sells, over the market's sales.</param>
    /// <returns>What is left of the revenue.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Sell(
        Lanes marketShare,
        in PhoneChannelTerms channelTerms,
        in QuarterWorld world,
        in RegionTerms terms,
        ref PhoneChannelState channel,
        in QuarterLedger ledger
    )
    {
        var cut = terms.PriceResponse * Lanes.Min(Lanes.One, channel.Share * channelTerms.InverseCeiling);
        var units = world.Sales * marketShare;
        var revenue = units * (world.Price * (1 - cut));
        channel.Revenue = Lanes.FusedMultiplyAdd(revenue, ledger.Discount, channel.Revenue);
        channel.Units = Lanes.FusedMultiplyAdd(units, ledger.Discount, channel.Units);
        return (revenue * channelTerms.KeptOfRevenue) - (units * channelTerms.CostPerUnit);
    }
}
