using FluentAssertions;
using Simulation.Engine;
using Simulation.Model.Strategies;
using Simulation.Numerics;
using Simulation.Tests.Engine;
using Xunit;

namespace Simulation.Tests.Facts;

/// <summary>
/// Market and currency are geometric random walks without drift of their own: volatility moves no mean, and a shock's variance
/// is shared out between the firm and the region as the correlation says.
/// </summary>
public sealed class MarketMeansTests
{
    private const int Trials = 20_000;
    private const int Quarters = 12;

    /// <summary>One chance in two million for each comparison, at a seed that is fixed.</summary>
    private const double StandardErrors = 5;

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public void The_mean_of_the_market_is_its_growth_whatever_the_volatility(double volatility)
    {
        var cash = Runs.Cash(MarketStudy(volatility, "US"), Strategy.Wait);

        var logGrowth = 0.0;
        for (var t = 0; t < Quarters; t++)
        {
            var expected = 1e6 * Math.Exp(logGrowth);
            var spread = Math.Sqrt(Math.Exp(volatility * volatility * t / 4) - 1);
            var tolerance = expected * ((StandardErrors * spread / Math.Sqrt(Trials)) + 1e-12);
            cash[t].Average().Should().BeApproximately(expected, tolerance, "quarter {0}", t);
            logGrowth += (-0.02 + ((0.1 + 0.02) * Math.Pow(2, -t / 4.0 / 1.5))) / 4;
        }
    }

    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(0.2, 0.5)]
    [InlineData(0.2, 0.0)]
    [InlineData(0.2, 1.0)]
    public void The_mean_of_the_currency_is_1_and_of_its_part_that_the_firm_bears_as_the_lognormal_says(
        double volatility,
        double passThrough
    )
    {
        var cash = Runs.Cash(CurrencyStudy(volatility, passThrough), Sample.Direct);
        var units = Runs.One(
            CurrencyStudy(volatility, passThrough) with
            {
                Strategies = [Sample.Direct],
            },
            trials => trials.Result.Strategies[0].Quarters.Select(quarter => quarter.UnitsMean).ToArray()
        );

        var borne = 1 - passThrough;
        for (var t = 1; t < Quarters; t++)
        {
            var variance = volatility * volatility * t / 4;
            var expected = Math.Exp(borne * (borne - 1) * variance / 2);
            var spread = Math.Sqrt(Math.Exp(borne * borne * variance) - 1);
            var tolerance = expected * ((StandardErrors * spread / Math.Sqrt(Trials)) + 1e-9);
            (cash[t].Average() / units[t] / 150).Should().BeApproximately(expected, tolerance, "quarter {0}", t);
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(1.0)]
    public void The_logarithm_of_the_market_spreads_as_a_random_walk_and_regions_share_what_they_should(double common)
    {
        const double Volatility = 0.2;
        var two = MarketStudy(Volatility, "US", "IN");
        var study = two with { Firm = two.Firm with { MarketCorrelation = common } };

        var logs = Runs.Of(
            study,
            trials => Runs.CashOf(trials, Quarters)[^1].Select(sales => Math.Log(sales)).ToArray()
        );

        const double Variance = Volatility * Volatility * (Quarters - 1) / 4;
        var varianceError = StandardErrors * Variance * Math.Sqrt(2.0 / Trials);
        foreach (var column in logs)
        {
            Math.Pow(Moments.Of(column).StandardDeviation!.Value, 2).Should().BeApproximately(Variance, varianceError);
        }

        var correlationError = (StandardErrors * (1 - (common * common)) / Math.Sqrt(Trials)) + 1e-9;
        Correlation(logs[0], logs[1]).Should().BeApproximately(common, correlationError);
    }

    /// <summary>Waiting earns a dollar for every phone that the market buys.</summary>
    private static Study MarketStudy(double volatility, params string[] regions)
    {
        var numbers = new Numbers
        {
            { "market.unitsPerYear", 4e6 },
            { "market.growth", 0.1 },
            { "market.matureGrowth", -0.02 },
            { "market.growthHalfLifeYears", 1.5 },
            { "market.volatility", volatility },
            { "grey.share", 1 },
            { "grey.marginUsd", 1 },
        };
        return Study([.. regions.Select(id => Flat(id, numbers))]) with { Strategies = [Strategy.Wait] };
    }

    /// <summary>Direct sales bring their price and cost nothing.</summary>
    private static Study CurrencyStudy(double volatility, double passThrough)
    {
        var numbers = new Numbers
        {
            { "market.unitsPerYear", 4e6 },
            { "market.fxVolatility", volatility },
            { "market.fxPassThrough", passThrough },
            { "market.priceUsd", 150 },
            { "market.onlineReach", 1 },
            { "market.networkFit", 1 },
            { "adoption.ceiling", 0.2 },
            { "adoption.innovation", 1 },
            { "awareness.initial", 1 },
            { "channels.direct.ceilingFactor", 1 },
        };
        return Study(Flat("US", numbers));
    }

    private static RegionPlan Flat(string id, Numbers numbers) =>
        Sample.Region(id, numbers) with
        {
            Seasonality = [1, 1, 1, 1],
        };

    private static Study Study(params RegionPlan[] regions) =>
        Sample.StudyOf(regions) with
        {
            Trials = Trials,
            HorizonQuarters = Quarters,
            Exit = null,
        };

    private static double Correlation(double[] first, double[] second)
    {
        var (a, b) = (Moments.Of(first), Moments.Of(second));
        var product = first.Zip(second, (x, y) => (x - a.Mean) * (y - b.Mean)).Sum() / (first.Length - 1);
        return product / (a.StandardDeviation!.Value * b.StandardDeviation!.Value);
    }
}
