namespace Simulation.Tests.Reference;

/// <content>Steps 5 and 6: sales and the operating profit that they make.</content>
internal sealed partial class ReferenceTrial
{
    private (double Share, double Units) Sell(int t)
    {
        var share = 0.0;
        var units = 0.0;
        foreach (var channel in state.PhoneChannels)
        {
            // Kept apart from the market's size, so that a season without sales still has a share.
            var channelShare = MarketShareOf(channel, t);
            share += channelShare;
            units += market.Sales[t] * channelShare;
            BookPhones(channel, market.Sales[t] * channelShare, market.ListPrice[t]);
        }

        BookAccessories();
        BookGrey(market.Sales[t]);
        BookOperations();
        return (share, units);
    }

    private double MarketShareOf(ReferenceChannel channel, int t)
    {
        if (!Sells(channel))
        {
            return 0;
        }

        var openMarket = (1 - market.CarrierShare[t]) * inputs.Region["market.networkFit"];
        var onlineReach = inputs.Region["market.onlineReach"];
        var reach =
            channel == state.Direct ? openMarket * onlineReach
            : channel == state.Retail ? openMarket * (1 - onlineReach)
            : market.CarrierShare[t] * SellingCarriersShare();
        return reach * channel.Share;
    }

    private double SellingCarriersShare()
    {
        var share = 0.0;
        for (var k = 0; k < carrierSells.Length; k++)
        {
            share += carrierSells[k] ? inputs.Carriers[k].Share : 0;
        }

        return share;
    }

    private void BookPhones(ReferenceChannel channel, double units, double listPrice)
    {
        var price = PriceGot(channel, listPrice);
        var revenue = units * price;
        var returns = units * Of(channel, "returnRate") * inputs.Region["unit.returnCostUsd"];
        books.Add("revenue", revenue);
        books.Add("channel", -revenue * Of(channel, "channelMargin"));
        books.Add("product", -units * inputs.Region["unit.costUsd"] * (1 + inputs.Region["unit.tariff"]));
        books.Add("royalties", -revenue * inputs.Region["unit.royalty"]);
        books.Add("service", -(revenue * Of(channel, "warrantyRate") + returns));
    }

    private double PriceGot(ReferenceChannel channel, double listPrice)
    {
        var ceiling = Ceiling(channel);
        return ceiling == 0
            ? listPrice
            : listPrice * (1 - inputs.Region["adoption.priceResponse"] * Math.Min(1, channel.Share / ceiling));
    }

    private void BookAccessories()
    {
        if (state.Accessories.IsReady)
        {
            var revenue = Of(state.Accessories, "revenueUsdPerYear") * Delta * state.Awareness * state.Brand;
            books.Add("accessories", revenue * Of(state.Accessories, "margin"));
        }
    }

    private void BookGrey(double marketSales)
    {
        var replaced = PhonesSell ? inputs.Region["grey.displacement"] : 0;
        var units = marketSales * inputs.Region["grey.share"] * state.Brand * (1 - replaced);
        books.Add("grey", units * inputs.Region["grey.marginUsd"]);
    }

    private void BookOperations()
    {
        foreach (var channel in state.Channels.Where(channel => channel.IsOpen))
        {
            books.Add("operations", -Of(channel, "fixedCostUsdPerYear") * Delta);
        }

        if (state.Age >= 4 && state.ExitQuarter is null)
        {
            var modelsRefreshed = inputs.Firm["modelsPerYear"] * Delta;
            books.Add("certification", -inputs.Region["certification.costUsd"] * modelsRefreshed);
        }
    }
}
