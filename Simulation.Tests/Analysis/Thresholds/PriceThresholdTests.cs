using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Analysis.Thresholds;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Model.Strategies;
using Simulation.Tests.Engine;
using Xunit;

namespace Simulation.Tests.Analysis.Thresholds;

/// <summary>
/// Direct sales alone, everybody aware, nothing happening: value is a finite sum along Bass's recursion, linear in price, so
/// the price at which entering begins to pay can be done by hand.
/// </summary>
public sealed class PriceThresholdTests
{
    private const int Quarters = 24;
    private const double UnitsPerQuarter = 2.5e6;
    private const double Ceiling = 0.3;
    private const double Innovation = 0.1;
    private const double Imitation = 1;
    private const double Cost = 110;
    private const double Margin = 0.07;
    private const double FixedPerQuarter = 4e6;

    [Fact]
    public void Entering_pays_from_the_price_at_which_the_sum_is_0()
    {
        var study = Study();
        var inputs = new StudyInputs(study);
        var price = inputs.Find("US.market.priceUsd")!;
        var finder = new ThresholdFinder(value => Run(inputs.Fix(price, value)));

        var found = finder.Find(50, 300, points: 11);

        var crossing = found.Crossings.Should().ContainSingle().Subject;
        crossing.Input.Should().BeApproximately(BreakEvenPrice(), 1e-7 * 250, "the bracket is that wide");
        (crossing.Below, crossing.Above).Should().Be((0, 1));
        crossing.Low.Should().Be(crossing.Input, "nothing is uncertain");
        found.Curve.Should().HaveCount(11);
    }

    private static ComparedTrials Run(Study study) => Runs.One(study, ComparedTrials.Of);

    private static double BreakEvenPrice()
    {
        var (costs, unitsKept, share) = (0.0, 0.0, 0.0);
        for (var t = 0; t < Quarters; t++)
        {
            var discount = Math.Pow(1.1, -(t + 0.5) / 4);
            costs += discount * ((UnitsPerQuarter * share * Cost) + FixedPerQuarter);
            unitsKept += discount * UnitsPerQuarter * share * (1 - Margin);
            share += Math.Min(1, (Innovation + (Imitation * share / Ceiling)) / 4) * (Ceiling - share);
        }

        return costs / unitsKept;
    }

    private static Study Study()
    {
        var numbers = new Numbers
        {
            { "market.unitsPerYear", UnitsPerQuarter * 4 },
            { "market.priceUsd", 150 },
            { "market.onlineReach", 1 },
            { "market.networkFit", 1 },
            { "adoption.ceiling", Ceiling },
            { "adoption.innovation", Innovation },
            { "adoption.imitation", Imitation },
            { "awareness.initial", 1 },
            { "unit.costUsd", Cost },
            { "channels.direct.channelMargin", Margin },
            { "channels.direct.ceilingFactor", 1 },
            { "channels.direct.fixedCostUsdPerYear", FixedPerQuarter * 4 },
        };
        return Sample.StudyOf(Sample.Region("US", numbers) with { Seasonality = [1, 1, 1, 1] }) with
        {
            Trials = 4,
            HorizonQuarters = Quarters,
            Exit = null,
            Strategies = [Strategy.Wait, Sample.Direct],
            Firm = Sample.Firm(Sample.FirmNumbers.With("terminalMultiple", 0)),
        };
    }
}
