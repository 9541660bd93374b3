namespace Simulation.Model.Parameters;

/// <summary>Declares size, growth, price and channels of the smartphone market, the same for every strategy.</summary>
internal static class MarketParameters
{
    internal static readonly ParameterList List = new(ParameterScope.Region, after: TaxParameters.List);

    internal static readonly Parameter UnitsPerYear = List.Declare(
        "market.unitsPerYear",
        "smartphones per year",
        ParameterRange.Positive,
        "Smartphones sold per year by all makers at the start."
    );

    internal static readonly Parameter Growth = List.Declare(
        "market.growth",
        "per year, log",
        new ParameterRange(-1, 1),
        "Growth of unit sales at the start."
    );

    internal static readonly Parameter MatureGrowth = List.Declare(
        "market.matureGrowth",
        "per year, log",
        new ParameterRange(-1, 1),
        "Growth of unit sales in the long run."
    );

    internal static readonly Parameter GrowthHalfLifeYears = List.Declare(
        "market.growthHalfLifeYears",
        "years",
        ParameterRange.Positive,
        "Time in which growth comes half the way to its long-run rate."
    );

    internal static readonly Parameter Volatility = List.Declare(
        "market.volatility",
        "per √year",
        new ParameterRange(0, 2),
        "Standard deviation of the logarithm of market size over a year."
    );

    internal static readonly Parameter FxVolatility = List.Declare(
        "market.fxVolatility",
        "per √year",
        new ParameterRange(0, 2),
        "Standard deviation of the logarithm of the currency over a year."
    );

    internal static readonly Parameter PriceUsd = List.Declare(
        "market.priceUsd",
        "USD",
        ParameterRange.Positive,
        "The entrant's typical price, without value-added tax."
    );

    internal static readonly Parameter PriceTrend = List.Declare(
        "market.priceTrend",
        "per year, log",
        new ParameterRange(-1, 1),
        "Growth of the list price."
    );

    internal static readonly Parameter FxPassThrough = List.Declare(
        "market.fxPassThrough",
        "fraction",
        ParameterRange.Fraction,
        "Fraction of a currency move that is passed on to buyers."
    );

    internal static readonly Parameter CarrierShare = List.Declare(
        "market.carrierShare",
        "fraction",
        ParameterRange.Fraction,
        "Fraction of smartphones sold through carriers at the start."
    );

    internal static readonly Parameter CarrierShareTrend = List.Declare(
        "market.carrierShareTrend",
        "per year",
        new ParameterRange(-1, 1),
        "Yearly change of the share sold through carriers."
    );

    internal static readonly Parameter OnlineReach = List.Declare(
        "market.onlineReach",
        "fraction",
        ParameterRange.Fraction,
        "Fraction of open-market buyers who would buy direct and online; the rest buy in retail."
    );

    internal static readonly Parameter NetworkFit = List.Declare(
        "market.networkFit",
        "fraction",
        ParameterRange.Fraction,
        "Fraction of open-market buyers whose network an uncustomised phone supports."
    );
}
