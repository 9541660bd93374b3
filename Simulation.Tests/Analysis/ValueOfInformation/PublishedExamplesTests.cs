using FluentAssertions;
using Simulation.Analysis.ValueOfInformation;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Analysis.ValueOfInformation;

/// <summary>Values of information that can be done by hand, by the way that the verb takes.</summary>
public sealed class PublishedExamplesTests
{
    /// <summary>An estimate further off than this is not explained by chance: once in 15,000 cases.</summary>
    private const double StandardErrorsMax = 4;

    private static readonly NestedPlan Plan = new(Outer: 20_000, Inner: 256);

    private static readonly GaussianDecision Difference = new(1, -1) { Mean1 = 1, Sd2 = 2 };

    private static readonly GaussianDecision Sum = new(1, 1) { Sd2 = 2 };

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_difference_of_independent_normals_has_its_published_values(double luckSd)
    {
        var voi = Estimate(Difference with { LuckSd = luckSd });

        Check(voi, VoiKind.Everything, "", 0.4798107, relativeError: 0.06);
        Check(voi, VoiKind.Input, "p1", 0.0833155, relativeError: 0.3);
        Check(voi, VoiKind.Input, "p2", 0.3955931, relativeError: 0.06);
        Check(voi, VoiKind.Group, "first", 0.0833155, relativeError: 0.3);
        Check(voi, VoiKind.Group, "second", 0.3955931, relativeError: 0.06);
        Check(voi, VoiKind.Group, "both", 0.4798107, relativeError: 0.06);
        Check(voi, VoiKind.Clairvoyance, "", Closed(1, Math.Sqrt(5 + (luckSd * luckSd))), relativeError: 0.06);
    }

    [Fact]
    public void A_sum_of_independent_normals_has_its_published_values()
    {
        var voi = Estimate(Sum);

        Check(voi, VoiKind.Everything, "", 0.8920621, relativeError: 0.05);
        Check(voi, VoiKind.Input, "p1", 0.3989423, relativeError: 0.1);
        Check(voi, VoiKind.Input, "p2", 0.7978846, relativeError: 0.05);
        Check(voi, VoiKind.Group, "first", 0.3989423, relativeError: 0.1);
        Check(voi, VoiKind.Group, "second", 0.7978846, relativeError: 0.05);
    }

    [Fact]
    public void An_input_that_another_cancels_is_not_distinguishable_from_zero()
    {
        var cancelled = Estimate(
            new GaussianDecision(1, -1)
            {
                Mean1 = 1,
                Sd2 = 2,
                Link = 1,
            }
        );
        var doubled = Estimate(
            new GaussianDecision(1, 1)
            {
                Mean1 = 1,
                Sd2 = 2,
                Link = 1,
            }
        );

        Of(cancelled, VoiKind.Input, "p1").IsToldFromZero.Should().BeFalse();
        Of(cancelled, VoiKind.Input, "p1").MostToPay.Should().Be(0);
        Of(cancelled, VoiKind.Group, "first").IsToldFromZero.Should().BeFalse();
        Check(doubled, VoiKind.Input, "p1", 0.1666309, relativeError: 0.3);
        Check(doubled, VoiKind.Group, "first", 0.1666309, relativeError: 0.3);
    }

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(-1, 1.5)]
    [InlineData(0, 3)]
    public void Two_options_with_a_normal_difference_have_the_closed_form(double mean, double sd)
    {
        var voi = Estimate(
            new GaussianDecision(1, 0)
            {
                Mean1 = mean,
                Sd1 = sd,
                LuckSd = 1,
            }
        );

        Check(voi, VoiKind.Everything, "", Closed(mean, sd), relativeError: 0.08);
        Check(voi, VoiKind.Input, "p1", Closed(mean, sd), relativeError: 0.08);
        Of(voi, VoiKind.Input, "p2").IsToldFromZero.Should().BeFalse();
        Of(voi, VoiKind.Group, "second").IsToldFromZero.Should().BeFalse();
    }

    [Fact]
    public void The_party_is_worth_22_to_who_knows_the_weather()
    {
        const double Rounding = 1e-9;
        var voi = Party.Estimate();

        voi.Recommended.Should().Be("porch");
        voi.Clairvoyance.Raw.Value.Should().BeApproximately(22, Rounding);
        Of(voi, VoiKind.Input, "weather").Raw.Value.Should().BeApproximately(22, Rounding);
        Check(voi, VoiKind.Everything, "", 22, relativeError: 0.05);
    }

    /// <summary>σφ(μ/σ) − |μ|Φ(−|μ|/σ).</summary>
    private static double Closed(double mean, double sd)
    {
        var density = Math.Exp(-0.5 * mean * mean / (sd * sd)) / Math.Sqrt(2 * Math.PI);
        return (sd * density) - (Math.Abs(mean) * ReproducibleMath.NormalCdf(-Math.Abs(mean) / sd));
    }

    private static RegionVoi Estimate(GaussianDecision decision)
    {
        var voi = new RegionVoiEstimator(decision.Question(seed: 20261121, trials: 20_000, Plan)).Estimate();
        voi.Violations.Should().BeEmpty();
        return voi;
    }

    private static VoiEstimate Of(RegionVoi voi, VoiKind kind, string name) =>
        voi.Estimates.Single(one => one.Kind == kind && one.Name == name);

    private static void Check(RegionVoi voi, VoiKind kind, string name, double truth, double relativeError)
    {
        var raw = Of(voi, kind, name).Raw;
        raw.Value.Should().BeApproximately(truth, StandardErrorsMax * raw.StandardError, $"of {kind} {name}");
        raw.StandardError.Should().BeLessThan(relativeError * truth, $"of {kind} {name}");
        Of(voi, kind, name).IsToldFromZero.Should().BeTrue();
    }
}
