using FluentAssertions;
using Xunit;

namespace Simulation.Tests.Reference;

/// <summary>Facts of docs/model.md that have a closed form, so that the reference itself rests on arithmetic by hand.</summary>
public class ReferenceModelTests
{
    // A handful of roundings separates the walk from the closed form; both stay well inside this relative distance.
    private const double Rounding = 1e-12;

    private static readonly ReferenceStage[] DirectAtOnce = [new("direct", 0, 0, null, null)];
    private static readonly ReferenceStage[] CarrierAtOnce = [new("carrier", 0, 0, null, null)];

    [Fact]
    public void Fact_1_waiting_without_grey_sales_is_worth_exactly_nothing()
    {
        var region = new ReferenceCase(horizonQuarters: 8) { DiscountRate = 0.1 };
        region.Firm["terminalMultiple"] = 3;

        var outcome = region.Run([]);

        outcome.Value.Should().Be(0);
        outcome.Terminal.Should().Be(0);
        outcome.PeakFunding.Should().Be(0);
        outcome.PaybackQuarter.Should().Be(0);
        outcome.Quarters.Should().HaveCount(8).And.OnlyContain(quarter => !quarter.Active && quarter.Cash == 0);
    }

    [Fact]
    public void Fact_2_direct_sales_follow_the_bass_recursion_by_hand()
    {
        var outcome = DirectRegion(imitation: 0.8).Run(DirectAtOnce);

        // x + (0.4 + 0.8 x / 0.5)(0.5 − x) / 4 from 0: 0.4 · 0.5 / 4, then 0.05 + 0.12 · 0.45, 0.104 + 0.1416 · 0.396.
        double[] byHand = [0, 0.05, 0.104, 0.1600736];
        AssertSharesAndValue(outcome, byHand);
    }

    [Fact]
    public void Fact_2_without_imitation_shares_close_a_tenth_of_the_gap_each_quarter()
    {
        var outcome = DirectRegion(imitation: 0).Run(DirectAtOnce);

        var closedForm = Enumerable.Range(0, 4).Select(t => 0.5 * (1 - Math.Pow(0.9, t))).ToArray();
        AssertSharesAndValue(outcome, closedForm);
    }

    [Fact]
    public void Fact_4_the_signing_quarter_is_geometric()
    {
        var region = CarrierRegion(horizonQuarters: 3, signingProbability: 0.3, passProbability: 1);

        var signings = OverAllTenths(quarters: 3, uniforms => region.Run(CarrierAtOnce, uniforms))
            .Select(outcome => outcome.Quarters.ToList().FindIndex(quarter => quarter.EngineerMonths > 0))
            .ToList();

        // Of a thousand: 300, then 0.7 · 300, then 0.7² · 300, and 0.7³ · 1000 stay unsigned (−1).
        CountOf(signings, 0).Should().Be(300);
        CountOf(signings, 1).Should().Be(210);
        CountOf(signings, 2).Should().Be(147);
        CountOf(signings, -1).Should().Be(343);
    }

    [Fact]
    public void Fact_4_attempts_to_certify_are_geometric()
    {
        var region = CarrierRegion(horizonQuarters: 4, signingProbability: 0.3, passProbability: 0.4);

        // The first uniform signs the carrier, and each later one ends an attempt until one passes.
        var firstLive = OverAllTenths(quarters: 3, uniforms => region.Run(CarrierAtOnce, [0, .. uniforms]))
            .Select(outcome => outcome.Quarters.ToList().FindIndex(quarter => quarter.CarriersLive > 0))
            .ToList();

        CountOf(firstLive, 1).Should().Be(400);
        CountOf(firstLive, 2).Should().Be(240);
        CountOf(firstLive, 3).Should().Be(144);
        CountOf(firstLive, -1).Should().Be(216);
    }

    [Fact]
    public void Fact_4_every_attempt_to_certify_is_paid_for()
    {
        var region = CarrierRegion(horizonQuarters: 4, signingProbability: 0.3, passProbability: 0.4);

        var outcome = region.Run(CarrierAtOnce, 0, 0.9, 0.9, 0.1);

        // Signed, failed twice, passed: three attempts at 1000 dollars and 5 engineer-months each.
        outcome.Drivers["certification"].Should().Be(-3000);
        outcome.EngineerMonths.Should().Be(15);
        outcome.CarriersLiveAtEnd.Should().Be(1);
    }

    private static ReferenceCase DirectRegion(double imitation)
    {
        var region = new ReferenceCase(horizonQuarters: 4) { DiscountRate = 0.1 };
        region.Firm["terminalMultiple"] = 2;
        region.Region["adoption.ceiling"] = 0.5;
        region.Region["adoption.innovation"] = 0.4;
        region.Region["adoption.imitation"] = imitation;
        region.Region["unit.costUsd"] = 100;
        region.Region["unit.royalty"] = 0.05;
        region.Region["unit.returnCostUsd"] = 20;
        region.Region["channels.direct.channelMargin"] = 0.1;
        region.Region["channels.direct.warrantyRate"] = 0.02;
        region.Region["channels.direct.returnRate"] = 0.1;
        return region;
    }

    private static void AssertSharesAndValue(ReferenceOutcome outcome, double[] shares)
    {
        // A phone at 200 leaves 200 (1 − 0.1 − 0.05 − 0.02) − 100 − 0.1 · 20 = 64, times a million phones of the market.
        var cash = shares.Select(share => 64e6 * share).ToArray();
        var discounted = cash.Select((amount, t) => amount * Math.Pow(1.1, -(t + 0.5) / 4)).Sum();
        var trailing = cash[0] * 0.421875 + cash[1] * 0.5625 + cash[2] * 0.75 + cash[3];
        var value = discounted + 2 * trailing / 1.1;

        for (var t = 0; t < shares.Length; t++)
        {
            outcome.Quarters[t].Share.Should().BeApproximately(shares[t], Rounding);
        }

        outcome.Units.Should().BeApproximately(1e6 * shares.Sum(), 1e6 * Rounding);
        outcome.Value.Should().BeApproximately(value, value * Rounding);
    }

    private static ReferenceCase CarrierRegion(int horizonQuarters, double signingProbability, double passProbability)
    {
        var region = new ReferenceCase(horizonQuarters);
        var values = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["signRate"] = -4 * Math.Log(1 - signingProbability),
            ["dropRate"] = 0,
            ["certificationCostUsd"] = 1000,
            ["certificationQuarters"] = 1,
            ["passProbability"] = passProbability,
            ["engineerMonths"] = 5,
        };
        region.Carriers.Add(new ReferenceCarrier(1, values));
        return region;
    }

    /// <summary>Runs every combination of the midpoints of ten equal classes, so that frequencies are exact.</summary>
    private static IEnumerable<ReferenceOutcome> OverAllTenths(int quarters, Func<double[], ReferenceOutcome> run)
    {
        for (var cell = 0; cell < (int)Math.Pow(10, quarters); cell++)
        {
            var uniforms = Enumerable.Range(0, quarters).Select(t => (cell / (int)Math.Pow(10, t) % 10 + 0.5) / 10);
            yield return run(uniforms.ToArray());
        }
    }

    private static int CountOf(List<int> values, int value) => values.Count(candidate => candidate == value);
}
