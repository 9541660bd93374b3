using FluentAssertions;
using Simulation.Engine.Results;
using Simulation.Tests.Engine;
using Xunit;

namespace Simulation.Tests.Facts;

/// <summary>Direct sales alone, everybody aware, nothing happening: share follows Bass (1969) and value is a sum done by hand.</summary>
public sealed class BassTests
{
    private const int Quarters = 24;
    private const double UnitsPerQuarter = 2.5e6;
    private const double Price = 150;
    private const double Cost = 110;
    private const double Margin = 0.07;
    private const double Royalty = 0.04;
    private const double Warranty = 0.015;
    private const double FixedPerQuarter = 0.4e6;

    [Theory]
    [InlineData(0.3, 0.0, 0.2)]
    [InlineData(0.1, 1.0, 0.3)]
    [InlineData(0.6, 2.4, 0.05)]
    [InlineData(4.0, 4.0, 0.5)]
    public void Value_is_the_finite_sum_along_the_recursion(double innovation, double imitation, double ceiling)
    {
        var result = Run(innovation, imitation, ceiling);

        var expected = 0.0;
        var share = 0.0;
        for (var t = 0; t < Quarters; t++)
        {
            var units = UnitsPerQuarter * share;
            var revenue = units * Price;
            var cash = (revenue * (1 - Margin - Royalty - Warranty)) - (units * Cost) - FixedPerQuarter;
            expected += cash * Math.Pow(1.1, -(t + 0.5) / 4);
            result.Quarters[t].ShareMean.Should().BeApproximately(share, 1e-12, "quarter {0}", t);
            result.Quarters[t].CashMean.Should().BeApproximately(cash, 1e-3, "quarter {0}", t);
            share += Math.Min(1, (innovation + (imitation * share / ceiling)) / 4) * (ceiling - share);
        }

        result.Value.Mean.Should().BeApproximately(expected, 1e-9 * Math.Abs(expected));
    }

    [Fact]
    public void Without_imitation_the_gap_to_the_ceiling_closes_by_the_same_part_each_quarter()
    {
        const double Ceiling = 0.25;
        var result = Run(innovation: 0.4, imitation: 0, Ceiling);

        for (var t = 0; t < Quarters; t++)
        {
            result.Quarters[t].ShareMean.Should().BeApproximately(Ceiling * (1 - Math.Pow(0.9, t)), 1e-12);
        }
    }

    [Fact]
    public void Without_innovation_nobody_ever_buys() =>
        Run(innovation: 0, imitation: 4, ceiling: 0.3).UnitsMean.Should().Be(0, "there is nobody to imitate");

    private static StrategyResult Run(double innovation, double imitation, double ceiling)
    {
        var numbers = new Numbers
        {
            { "market.unitsPerYear", UnitsPerQuarter * 4 },
            { "market.priceUsd", Price },
            { "market.onlineReach", 1 },
            { "market.networkFit", 1 },
            { "adoption.ceiling", ceiling },
            { "adoption.innovation", innovation },
            { "adoption.imitation", imitation },
            { "awareness.initial", 1 },
            { "unit.costUsd", Cost },
            { "unit.royalty", Royalty },
            { "channels.direct.channelMargin", Margin },
            { "channels.direct.warrantyRate", Warranty },
            { "channels.direct.ceilingFactor", 1 },
            { "channels.direct.fixedCostUsdPerYear", FixedPerQuarter * 4 },
        };
        var region = Sample.Region("US", numbers) with { Seasonality = [1, 1, 1, 1] };
        var study = Sample.StudyOf(region) with
        {
            Trials = 1,
            HorizonQuarters = Quarters,
            Exit = null,
            Strategies = [Sample.Direct],
            Firm = Sample.Firm(Sample.FirmNumbers.With("terminalMultiple", 0)),
        };
        return Runs.One(study, trials => trials.Result.Strategies[0]);
    }
}
