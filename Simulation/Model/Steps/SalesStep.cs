using Simulation.Model.Terms;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Steps 5 and 6: what is sold, at what price, and what each line of the quarter's profit is.</summary>
internal static class SalesStep
{
    internal static void Run(
        in QuarterWorld world,
        in RegionTerms terms,
        in StrategyState state,
        ref QuarterLedger ledger
    )
    {
        var open = 1 - world.CarrierShare;
        Sell(ledger.DirectSells, open * terms.DirectReach, state.Direct.Share, terms.Direct, world, terms, ref ledger);
        Sell(ledger.RetailSells, open * terms.RetailReach, state.Retail.Share, terms.Retail, world, terms, ref ledger);
        Sell(
            ledger.CarrierSells,
            world.CarrierShare * ledger.LiveShareAtStart,
            state.Carrier.Share,
            terms.Carrier,
            world,
            terms,
            ref ledger
        );
        ledger.Royalties = -terms.Royalty * ledger.Revenue;
        ledger.Product = -ledger.Units * terms.LandedCostUsd;
        SellOther(world, terms, state, ref ledger);
    }

    private static void Sell(
        in LaneMask sells,
        in Lanes reach,
        in Lanes share,
        in PhoneChannelTerms channel,
        in QuarterWorld world,
        in RegionTerms terms,
        ref QuarterLedger ledger
    )
    {
        if (!sells.Any)
        {
            return;
        }

        var cut = terms.PriceResponse * Lanes.Min(Lanes.One, share * channel.InverseCeiling);
        var marketShare = Lanes.Where(sells, reach * share);
        var units = world.Sales * marketShare;
        var revenue = units * (world.Price * (1 - cut));
        ledger.MarketShare += marketShare;
        ledger.Units += units;
        ledger.Revenue += revenue;
        ledger.Channel -= revenue * channel.ChannelMargin;
        ledger.Service -= (revenue * channel.WarrantyRate) + (units * channel.ReturnCostPerUnit);
    }

    private static void SellOther(
        in QuarterWorld world,
        in RegionTerms terms,
        in StrategyState state,
        ref QuarterLedger ledger
    )
    {
        ledger.Accessories = Lanes.Where(
            ledger.AccessoriesReady,
            terms.AccessoriesProfit * state.Awareness * state.Brand
        );
        var remaining = 1 - Lanes.Where(ledger.PhonesSell, terms.GreyDisplacement);
        ledger.Grey = world.Sales * terms.GreyShare * state.Brand * remaining * terms.GreyMarginUsd;
        ledger.Operations = -(
            Lanes.Where(state.Accessories.Open, terms.Accessories.FixedCostPerQuarter)
            + Lanes.Where(state.Direct.Open, terms.Direct.Channel.FixedCostPerQuarter)
            + Lanes.Where(state.Retail.Open, terms.Retail.Channel.FixedCostPerQuarter)
            + Lanes.Where(state.Carrier.Open, terms.Carrier.Channel.FixedCostPerQuarter)
        );
        var refreshes = LaneMask.Except(state.Age >= YearQuarter.QuartersPerYear, state.Exited);
        ledger.Certification -= Lanes.Where(refreshes, terms.ApprovalCostUsd * Time.QuarterYears);
    }
}
