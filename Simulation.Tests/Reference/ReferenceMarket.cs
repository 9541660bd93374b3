namespace Simulation.Tests.Reference;

/// <summary>The market of one region in one trial, which is the same for every strategy.</summary>
internal sealed class ReferenceMarket
{
    private const double Delta = 0.25;

    private readonly ReferenceInputs inputs;
    private readonly ReferenceShocks shocks;

    internal ReferenceMarket(ReferenceInputs inputs, ReferenceShocks shocks)
    {
        this.inputs = inputs;
        this.shocks = shocks;
        Sales = new double[inputs.HorizonQuarters];
        ListPrice = new double[inputs.HorizonQuarters];
        CarrierShare = new double[inputs.HorizonQuarters];
        FollowTheMarket();
    }

    /// <summary>S: smartphones sold by all makers in each quarter.</summary>
    internal double[] Sales { get; }

    /// <summary>P: the entrant's list price in dollars.</summary>
    internal double[] ListPrice { get; }

    /// <summary>κ: the fraction of smartphones sold through carriers.</summary>
    internal double[] CarrierShare { get; }

    private void FollowTheMarket()
    {
        var logMarket = Math.Log(inputs.Region["market.unitsPerYear"] / 4);
        var logCurrency = 0.0;
        for (var t = 0; t < inputs.HorizonQuarters; t++)
        {
            Sales[t] = Math.Exp(logMarket) * inputs.Seasonality[(inputs.StartQuarterOfYear + t) % 4];
            ListPrice[t] = PriceAt(t, Math.Exp(logCurrency));
            CarrierShare[t] = CarrierShareAt(t);
            logMarket = NextLogMarket(logMarket, t);
            logCurrency = NextLogCurrency(logCurrency, t);
        }
    }

    private double PriceAt(int t, double currency) =>
        inputs.Region["market.priceUsd"]
        * Math.Exp(inputs.Region["market.priceTrend"] * t * Delta)
        * Math.Pow(currency, 1 - inputs.Region["market.fxPassThrough"]);

    private double CarrierShareAt(int t)
    {
        var share = inputs.Region["market.carrierShare"] + inputs.Region["market.carrierShareTrend"] * t * Delta;
        return Math.Clamp(share, 0, 1);
    }

    private double GrowthAt(int t)
    {
        var mature = inputs.Region["market.matureGrowth"];
        var halvings = t * Delta / inputs.Region["market.growthHalfLifeYears"];
        return mature + (inputs.Region["market.growth"] - mature) * Math.Pow(2, -halvings);
    }

    private double NextLogMarket(double logMarket, int t)
    {
        var volatility = inputs.Region["market.volatility"];
        var shock = Mix(inputs.MarketCorrelation, shocks.FirmMarket[t], shocks.Market[t]);
        return logMarket + (GrowthAt(t) - volatility * volatility / 2) * Delta + volatility * Math.Sqrt(Delta) * shock;
    }

    private double NextLogCurrency(double logCurrency, int t)
    {
        var volatility = inputs.Region["market.fxVolatility"];
        var shock = Mix(inputs.FxCorrelation, shocks.FirmFx[t], shocks.Fx[t]);
        return logCurrency - volatility * volatility * Delta / 2 + volatility * Math.Sqrt(Delta) * shock;
    }

    private static double Mix(double correlation, double common, double own) =>
        Math.Sqrt(correlation) * common + Math.Sqrt(1 - correlation) * own;
}
