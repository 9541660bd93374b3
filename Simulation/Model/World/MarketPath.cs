using System.Runtime.CompilerServices;
using Simulation.Model.Parameters;
using Simulation.Numerics;

namespace Simulation.Model.World;

/// <summary>Size, price and channels of the market: geometric random walks of unit sales and of the currency.</summary>
internal static class MarketPath
{
    /// <summary>Writes S, P and κ of every quarter.</summary>
    internal static void Fill(
        in EightTrials trials,
        RegionSettings settings,
        Shocks shocks,
        Span<QuarterWorld> quarters
    )
    {
        FillSales(trials, settings, shocks, quarters);
        FillPrices(trials, settings, shocks, quarters);
        FillCarrierShares(trials, quarters);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillSales(
        in EightTrials trials,
        RegionSettings settings,
        Shocks shocks,
        Span<QuarterWorld> quarters
    )
    {
        var mature = trials[MarketParameters.MatureGrowth];
        var excess = trials[MarketParameters.Growth] - mature;
        var halving = ReproducibleMath.Exp(
            -MathConstants.Ln2 * Time.QuarterYears / trials[MarketParameters.GrowthHalfLifeYears]
        );
        var volatility = trials[MarketParameters.Volatility];
        var drift = -0.5 * Time.QuarterYears * volatility * volatility;
        var common = volatility * (Time.RootQuarterYears * Math.Sqrt(settings.MarketCorrelation));
        var own = volatility * (Time.RootQuarterYears * Math.Sqrt(1 - settings.MarketCorrelation));
        var start = trials[MarketParameters.UnitsPerYear] * Time.QuarterYears;
        var logGrowth = Lanes.Zero;
        var seasons = settings.Seasonality;
        var firmShocks = shocks.FirmMarket;
        var regionShocks = shocks.Market;
        for (var t = 0; t < quarters.Length; t++)
        {
            var season = seasons[(settings.StartQuarter + t) % YearQuarter.QuartersPerYear];
            quarters[t].Sales = start * season * ReproducibleMath.Exp(logGrowth);
            logGrowth +=
                ((mature + excess) * Time.QuarterYears) + drift + (common * firmShocks[t]) + (own * regionShocks[t]);
            excess *= halving;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillPrices(
        in EightTrials trials,
        RegionSettings settings,
        Shocks shocks,
        Span<QuarterWorld> quarters
    )
    {
        var volatility = trials[MarketParameters.FxVolatility];
        var drift = -0.5 * Time.QuarterYears * volatility * volatility;
        var common = volatility * (Time.RootQuarterYears * Math.Sqrt(settings.FxCorrelation));
        var own = volatility * (Time.RootQuarterYears * Math.Sqrt(1 - settings.FxCorrelation));
        var borne = 1 - trials[MarketParameters.FxPassThrough];
        var trend = trials[MarketParameters.PriceTrend] * Time.QuarterYears;
        var start = trials[MarketParameters.PriceUsd];
        var logTrend = Lanes.Zero;
        var logCurrency = Lanes.Zero;
        var firmShocks = shocks.FirmFx;
        var regionShocks = shocks.Fx;
        for (var t = 0; t < quarters.Length; t++)
        {
            quarters[t].Price = start * ReproducibleMath.Exp(logTrend + (borne * logCurrency));
            logTrend += trend;
            logCurrency += drift + (common * firmShocks[t]) + (own * regionShocks[t]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillCarrierShares(in EightTrials trials, Span<QuarterWorld> quarters)
    {
        var start = trials[MarketParameters.CarrierShare];
        var trend = trials[MarketParameters.CarrierShareTrend] * Time.QuarterYears;
        for (var t = 0; t < quarters.Length; t++)
        {
            quarters[t].CarrierShare = Lanes.Clamp01(start + (trend * t));
        }
    }
}
