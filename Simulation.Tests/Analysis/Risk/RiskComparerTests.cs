using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Analysis.Risk;
using Simulation.Engine;
using Simulation.Tests.Analysis.Comparison;
using Xunit;

namespace Simulation.Tests.Analysis.Risk;

public sealed class RiskComparerTests
{
    /// <summary>Howard's u(x) = (4/3)(1 − 2^(−x/50)) is exponential utility with this tolerance.</summary>
    private static readonly double PartyTolerance = 50 / Math.Log(2);

    /// <summary>Four evenings in ten are sunny. Waiting is to stay indoors.</summary>
    private static RegionComparison Party(RiskAttitude attitude) =>
        RiskComparer.Compare(PartyTrials(), attitude, seed: 1);

    private static double[] Evenings(double sun, double rain) =>
        HandMade.Repeat(10, sun, sun, sun, sun, rain, rain, rain, rain, rain, rain);

    [Fact]
    public void Howards_party_stays_indoors_under_his_utility()
    {
        const double Published = 5e-5; // four decimals
        var party = Party(RiskAttitude.Exponential(PartyTolerance));
        var howard = party.Risk!.Attitudes.Single(result => result.Attitude.Kind == RiskKind.Exponential);

        howard
            .Strategies.Select(score => score.CertaintyEquivalent)
            .Zip([45.8322, 25.7287, 40.6009])
            .Should()
            .OnlyContain(pair => Math.Abs(pair.First - pair.Second) < Published);
        howard.Recommendation.Strategy.Should().Be(0, "indoors");
        howard.Strategies[0].Clairvoyance.Should().BeApproximately(20.2642, Published);
        party.Recommendation.Should().Be(howard.Recommendation, "the recommendation follows the attitude");
        howard.Recommendation.Margin!.Mean.Should().BeApproximately(45.8322 - 40.6009, 2 * Published);
    }

    [Fact]
    public void By_the_mean_the_party_is_on_the_porch_and_clairvoyance_is_worth_22()
    {
        const double Rounding = 1e-9;
        var party = Party(RiskAttitude.Mean);
        var mean = party.Risk!.Attitudes[0];

        mean.Recommendation.Strategy.Should().Be(2, "the porch");
        mean.Strategies[2].Clairvoyance.Should().BeApproximately(22, Rounding);
        party
            .Recommendation.Should()
            .Be(RegionComparer.Compare(PartyTrials()).Recommendation, "nothing changes without --risk");
    }

    [Fact]
    public void Attitudes_that_disagree_are_seen_to()
    {
        // Outdoors and porch lose 50 and 30 against staying indoors in the worst twentieth; the mean gains are −6 and 2.
        Party(RiskAttitude.Cvar(1)).Risk!.HasDisagreement.Should().BeTrue();
        Party(RiskAttitude.Cvar(0)).Risk!.HasDisagreement.Should().BeFalse();
    }

    [Fact]
    public void The_tail_counts_by_its_weight_and_without_its_sign()
    {
        const double Rounding = 1e-9;
        var sure = RiskComparer.Compare(
            HandMade.Trials(("wait", Evenings(0, 0)), ("sure", Evenings(3, 5)), ("bold", Evenings(20, -8))),
            RiskAttitude.Cvar(0.5),
            seed: 1
        );
        var scores = sure.Risk!.Attitudes[1].Strategies.Select(score => score.CertaintyEquivalent).ToList();

        scores[1]
            .Should()
            .BeApproximately(4.2 - (0.5 * 3), Rounding, "the formula takes what the tail comes to without its sign");
        scores[2].Should().BeApproximately(3.2 - (0.5 * 8), Rounding);
    }

    [Theory]
    [InlineData(nameof(RiskKind.Exponential))]
    [InlineData(nameof(RiskKind.Cvar))]
    public void The_interval_of_a_margin_holds_the_truth_about_nineteen_times_in_twenty(string kind)
    {
        // a ~ N(1, 2), b = 0.3 + a/2 + noise ~ N(0.8, √2): closed forms of both attitudes for normals, tolerance 5 and weight 1.
        const int Runs = 300;
        const int Trials = 800;
        const double TailOfNormal = 2.062713;
        var isCvar = kind == nameof(RiskKind.Cvar);
        var attitude = isCvar ? RiskAttitude.Cvar(1) : RiskAttitude.Exponential(5);
        var truth = isCvar
            ? 1 + (1 - (2 * TailOfNormal)) - (0.8 + (0.8 - (Math.Sqrt(2) * TailOfNormal)))
            : 1 - (4.0 / 10) - (0.8 - (2.0 / 10));
        var held = 0;
        for (var run = 0; run < Runs; run++)
        {
            var a = Draws.Normals(Trials, run, "a").Select(z => 1 + (2 * z)).ToArray();
            var b = a.Zip(Draws.Normals(Trials, run, "b"), (x, z) => 0.3 + (x / 2) + z).ToArray();
            var difference = PairedDifference.Of(Column(attitude, a), Column(attitude, b));
            held += difference.Low <= truth && truth <= difference.High ? 1 : 0;
        }

        // Of 300 runs at 95%, three binomial standard deviations are 3.8%; the tail of 40 trials is a little skewed.
        ((double)held / Runs)
            .Should()
            .BeInRange(0.90, 0.99);
    }

    [Fact]
    public void Exponential_utility_bears_any_scale_and_moves_with_a_shift()
    {
        const double Rounding = 1e-6;
        double[] bold = [-1e12, 1e12, 3, 4, 5, 6, 7, 8, 9];

        Equivalent(bold, tolerance: 1).Should().BeApproximately(-1e12 + Math.Log(9), 1e-3, "the worst trial decides");
        var shifted = Equivalent([1003, 1007, 1001], 10);
        shifted.Should().BeApproximately(1000 + Equivalent([3, 7, 1], 10), Rounding);
    }

    [Theory]
    [InlineData(1e-3, true)]
    [InlineData(1e-300, true)]
    [InlineData(5, false)]
    public void A_certainty_equivalent_that_hangs_on_a_few_trials_is_no_clear_lead(double tolerance, bool isTossUp)
    {
        const int Trials = 2000;
        var low = Draws.Normals(Trials, 1, "low");
        double[] high = [.. Draws.Normals(Trials, 1, "high").Select(z => z + 1)];

        var recommendation = RiskComparer
            .Compare(HandMade.Trials(("wait", low), ("go", high)), RiskAttitude.Exponential(tolerance), seed: 1)
            .Recommendation;

        (recommendation.Verdict == Verdict.TossUp).Should().Be(isTossUp);
        (recommendation.Margin!.Low is null).Should().Be(isTossUp);
    }

    private static double Equivalent(double[] value, double tolerance) =>
        Column(RiskAttitude.Exponential(tolerance), value).Average();

    private static double[] Column(RiskAttitude attitude, double[] value)
    {
        double[] column = [.. value];
        CertaintyEquivalent.Replace(attitude, value, column);
        return column;
    }

    private static RegionTrials PartyTrials() =>
        HandMade.Trials(("wait", Evenings(40, 50)), ("outdoors", Evenings(100, 0)), ("porch", Evenings(90, 20)));
}
