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
    internal static void Run(
        StrategyPlan plan,
        in QuarterWorld world,
        in RegionTerms terms,
        in Lanes liveShare,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        foreach (var phone in plan.PhoneChannels)
        {
            ref var channel = ref state.Phones[(int)phone];
            if (channel.Sells.Any)
            {
                var reach = world.Reach[(int)phone];
                if (phone == PhoneChannel.Carrier)
                {
                    reach *= liveShare;
                }

                Sell(reach, terms.Phones[(int)phone], world, terms, ref channel, ref ledger);
            }
        }

        if (plan.OpensAccessories)
        {
            var profit = terms.AccessoriesProfit * state.Awareness * state.Brand;
            ledger.Book(Driver.Accessories, Lanes.Where(ledger.AccessoriesReady, profit));
        }

        var remaining = 1 - Lanes.Where(ledger.PhonesSell, terms.GreyDisplacement);
        ledger.Book(Driver.Grey, world.Sales * terms.GreyProfitPerUnit * state.Brand * remaining);
        RefreshApproval(plan, terms, state, ref ledger);
    }

    private static void Sell(
        in Lanes reach,
        in PhoneChannelTerms channelTerms,
        in QuarterWorld world,
        in RegionTerms terms,
        ref PhoneChannelState channel,
        ref QuarterLedger ledger
    )
    {
        var cut = terms.PriceResponse * Lanes.Min(Lanes.One, channel.Share * channelTerms.InverseCeiling);
        var marketShare = Lanes.Where(channel.Sells, reach * channel.Share);
        var units = world.Sales * marketShare;
        var revenue = units * (world.Price * (1 - cut));
        ledger.MarketShare += marketShare;
        ledger.Units += units;
        ledger.Profit += (revenue * channelTerms.KeptOfRevenue) - (units * channelTerms.CostPerUnit);
        channel.Revenue = Lanes.FusedMultiplyAdd(revenue, ledger.Discount, channel.Revenue);
        channel.Units = Lanes.FusedMultiplyAdd(units, ledger.Discount, channel.Units);
    }

    /// <summary>From a year after the first phone channel opened, type approval is renewed a quarter at a time.</summary>
    private static void RefreshApproval(
        StrategyPlan plan,
        in RegionTerms terms,
        in StrategyState state,
        ref QuarterLedger ledger
    )
    {
        if (plan.PhoneChannels.IsEmpty)
        {
            return;
        }

        var age = ledger.Quarter - state.FirstPhoneQuarter;
        var refreshes = LaneMask.Except(age >= YearQuarter.QuartersPerYear, state.Exited);
        ledger.Book(Driver.Certification, -Lanes.Where(refreshes, terms.ApprovalCostUsd * Time.QuarterYears));
    }
}
