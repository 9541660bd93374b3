using System.Runtime.CompilerServices;
using Simulation.Model.Parameters;
using Simulation.Numerics;

namespace Simulation.Model.World;

/// <summary>Size, price and channels of the market: geometric random walks of unit sales and of the currency.</summary>
internal static class MarketPath
{
    /// <summary>Writes S, P and κ of every quarter, and what follows from them for every strategy alike.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    internal static void Fill(
        in EightTrials trials,
        RegionSettings settings,
        Shocks shocks,
        Span<QuarterWorld> quarters
    )
    {
        var sales = new SalesWalk(trials, settings.MarketCorrelation);
        var prices = new PriceWalk(trials, settings.FxCorrelation);
        var carrierShare = trials[MarketParameters.CarrierShare];
        var carrierTrend = trials[MarketParameters.CarrierShareTrend] * Time.QuarterYears;
        var online = trials[MarketParameters.OnlineReach];
        var fit = trials[MarketParameters.NetworkFit];
        var directReach = online * fit;
        var retailReach = (1 - online) * fit;
        var priceResponse = trials[AdoptionParameters.PriceResponse];
        var firmMarket = shocks.FirmMarket;
        var market = shocks.Market;
        var firmFx = shocks.FirmFx;
        var fx = shocks.Fx;
        for (var t = 0; t < quarters.Length; t++)
        {
            var season = settings.Seasonality[(settings.StartQuarter + t) % YearQuarter.QuartersPerYear];
            ref var quarter = ref quarters[t];
            quarter.Sales = sales.Start * season * ReproducibleMath.Exp(sales.LogGrowth);
            var price = prices.Start * ReproducibleMath.Exp(prices.LogTrend + (prices.Borne * prices.LogCurrency));
            quarter.Price = price;
            quarter.PriceAnswer = price * priceResponse;
            var throughCarriers = Lanes.Clamp01(carrierShare + (carrierTrend * t));
            quarter.CarrierShare = throughCarriers;
            quarter.DirectReach = (1 - throughCarriers) * directReach;
            quarter.RetailReach = (1 - throughCarriers) * retailReach;
            sales.Step(firmMarket[t], market[t]);
            prices.Step(firmFx[t], fx[t]);
        }
    }

    /// <summary>
    /// ln M less its start. All that is the same in every quarter is formed before the first.
    /// </summary>
    private struct SalesWalk
    {
        internal readonly Lanes Start;
        internal Lanes LogGrowth;
        private readonly Lanes _common;
        private readonly Lanes _own;
        private readonly Lanes _steady;
        private readonly Lanes _halving;
        private Lanes _excess;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal SalesWalk(in EightTrials trials, double correlation)
        {
            var mature = trials[MarketParameters.MatureGrowth];
            var volatility = trials[MarketParameters.Volatility];
            Start = trials[MarketParameters.UnitsPerYear] * Time.QuarterYears;
            LogGrowth = Lanes.Zero;
            _common = volatility * (Time.RootQuarterYears * Math.Sqrt(correlation));
            _own = volatility * (Time.RootQuarterYears * Math.Sqrt(1 - correlation));
            _steady = (mature - (0.5 * volatility * volatility)) * Time.QuarterYears;
            _halving = ReproducibleMath.Exp(
                -MathConstants.Ln2 * Time.QuarterYears / trials[MarketParameters.GrowthHalfLifeYears]
            );
            _excess = (trials[MarketParameters.Growth] - mature) * Time.QuarterYears;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Step(Lanes firmShock, Lanes shock)
        {
            LogGrowth += _steady + _excess + (_common * firmShock) + (_own * shock);
            _excess *= _halving;
        }
    }

    /// <summary>ln X, and what else the price grows by.</summary>
    private struct PriceWalk
    {
        internal readonly Lanes Start;
        internal readonly Lanes Borne;
        internal Lanes LogTrend;
        internal Lanes LogCurrency;
        private readonly Lanes _trend;
        private readonly Lanes _drift;
        private readonly Lanes _common;
        private readonly Lanes _own;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal PriceWalk(in EightTrials trials, double correlation)
        {
            var volatility = trials[MarketParameters.FxVolatility];
            Start = trials[MarketParameters.PriceUsd];
            Borne = 1 - trials[MarketParameters.FxPassThrough];
            LogTrend = Lanes.Zero;
            LogCurrency = Lanes.Zero;
            _trend = trials[MarketParameters.PriceTrend] * Time.QuarterYears;
            _drift = -0.5 * Time.QuarterYears * volatility * volatility;
            _common = volatility * (Time.RootQuarterYears * Math.Sqrt(correlation));
            _own = volatility * (Time.RootQuarterYears * Math.Sqrt(1 - correlation));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Step(Lanes firmShock, Lanes shock)
        {
            LogTrend += _trend;
            LogCurrency += _drift + (_common * firmShock) + (_own * shock);
        }
    }
}
