using FluentAssertions;
using Simulation.Engine.Inputs;
using Xunit;

namespace Simulation.Tests.Facts;

/// <summary>
/// The baseline agrees with what happened to entrants of this class. Bounds are wide because the cases are few; quarter n is
/// counted from 0 at the start.
/// </summary>
public sealed class CalibrationTests
{
    /// <summary>Xiaomi had 3.3% of India after a year and a half (2015) and 23.5 to 30% after three and a half.</summary>
    [Fact]
    public void India_direct_then_retail_ramps_as_it_did()
    {
        var shares = Baseline.Shares("IN", "direct-then-retail");

        Baseline.Median(shares[6]).Should().BeInRange(0.02, 0.08);
        Baseline.Median(shares[14]).Should().BeInRange(0.15, 0.32);
    }

    /// <summary>2% for as long as phones had to be assembled in the country before they could be sold.</summary>
    [Fact]
    public void Indonesia_is_slow_while_local_content_rules_raise_cost()
    {
        var shares = Baseline.Shares("ID", "retail");

        Baseline.Median(shares[4]).Should().BeLessThan(0.02);
        Baseline.Median(shares[8]).Should().BeInRange(0.005, 0.06);
        var spain = Baseline.Shares("ES", "retail");
        Baseline.Median(shares[8]).Should().BeLessThan(0.5 * Baseline.Median(spain[8]));
    }

    /// <summary>2.7% at the end of 2017, 6% in March 2018, 28% in early 2020 with carriers.</summary>
    [Fact]
    public void Spain_retail_without_carriers_starts_from_its_grey_base()
    {
        var shares = Baseline.Shares("ES", "retail");

        Baseline.Median(shares[3]).Should().BeInRange(0.03, 0.09);
        Baseline.Median(shares[12]).Should().BeInRange(0.15, 0.30);
    }

    /// <summary>4.4% of retail, 11.1% of shipments after a year.</summary>
    [Fact]
    public void Russia_retail_has_its_share_after_a_year() =>
        Baseline.Median(Baseline.Shares("RU", "retail")[4]).Should().BeInRange(0.04, 0.12);

    /// <summary>Huawei without a carrier 0.5%, Essential 0.1%.</summary>
    [Fact]
    public void The_US_are_closed_to_who_sells_direct_only()
    {
        var below = Baseline.Shares("US", "direct")[16].Count(share => share < 0.01);

        ((double)below / Baseline.Trials).Should().BeGreaterThanOrEqualTo(0.9);
    }

    /// <summary>December 2014: eight days of ninety-one, and no dent in the quarter.</summary>
    [Fact]
    public void An_injunction_of_days_does_not_dent_a_quarter()
    {
        var drawn = Baseline.Run(
            Baseline.Study,
            "IN",
            "direct",
            (trials, _) => Column(trials.Inputs, "IN.legal.injunctionQuarters", trials.Trials)
        );

        var none = drawn.Count(quarters => quarters < 0.5);
        ((double)none / drawn.Length).Should().BeGreaterThan(0.9);
        drawn.Should().Contain(quarters => quarters > 0);
    }

    /// <summary>Huawei, from 23% of Europe to 3% in two years.</summary>
    [Theory]
    [InlineData("US", "direct")]
    [InlineData("IN", "direct-then-retail")]
    [InlineData("US", "carrier")]
    public void A_ban_ends_it(string region, string strategy)
    {
        var onlyBans = Baseline.Study with { Exit = null };

        var (shares, exits) = Baseline.Run(
            onlyBans,
            region,
            strategy,
            (trials, timeline) =>
                (
                    Baseline.SharesOf(trials, timeline, onlyBans.HorizonQuarters),
                    trials.Columns.Strategies[0].ExitQuarter.Numbers(trials.Trials)
                )
        );

        var banned = Enumerable.Range(0, exits.Length).Where(trial => double.IsFinite(exits[trial])).ToList();
        banned.Should().HaveCountGreaterThan(Baseline.Trials / 200);
        banned.Should().Contain(trial => shares[(int)exits[trial]][trial] > 0, "bans strike who sells");
        banned
            .Sum(trial => shares.Skip((int)exits[trial] + 1).Sum(quarter => quarter[trial]))
            .Should()
            .Be(0, "nothing is sold after a ban");
    }

    private static double[] Column(DrawnInputs inputs, string name, int trials)
    {
        var index = inputs.Uncertain.Select(input => input.Name).ToList().IndexOf(name);
        return inputs.Columns[index].AsSpan(0, trials).ToArray();
    }
}
