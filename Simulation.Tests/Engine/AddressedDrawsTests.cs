using FluentAssertions;
using Simulation.Engine;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Engine;

/// <summary>A draw has an address: what else the study says cannot reach it.</summary>
public sealed class AddressedDrawsTests
{
    private const string Changed = "US/inputs/US.brand.recovery";

    public static TheoryData<bool> Samplings { get; } = new() { true, false };

    [Theory]
    [MemberData(nameof(Samplings))]
    public void An_input_that_becomes_uncertain_changes_no_other_draw(bool hypercube)
    {
        var before = Draws(Study(hypercube, Sample.EventfulNumbers));
        var after = Draws(
            Study(hypercube, Sample.EventfulNumbers.With("brand.recovery", new UniformDistribution(0.5, 0.9)))
        );

        after.Names.Except(before.Names).Should().Equal(Changed, $"{Changed}/summary");
        before.Differing(after).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Samplings))]
    public void A_distribution_that_changes_changes_only_its_own_draws(bool hypercube)
    {
        Study With(Distribution recovery) =>
            Study(hypercube, Sample.EventfulNumbers.With("brand.recovery", recovery)) with
            {
                Correlations =
                [
                    new InputCorrelation("US.brand.recovery", "US.brand.severity", -0.5),
                    new InputCorrelation("US.brand.recovery", "IN.brand.severity", 0.3),
                ],
            };

        var before = Draws(With(new UniformDistribution(0.5, 0.9)));
        var after = Draws(With(new BetweenDistribution(0.4, 1.1)));
        before.Differing(after).Should().Equal(Changed, $"{Changed}/summary");
    }

    [Theory]
    [MemberData(nameof(Samplings))]
    public void A_correlation_changes_no_draw_of_the_inputs_that_it_does_not_name(bool hypercube)
    {
        var free = Study(hypercube, Sample.EventfulNumbers);
        var tied = free with
        {
            Correlations = [new InputCorrelation("US.adoption.ceiling", "US.adoption.imitation", 0.5)],
        };

        var differing = Draws(free)
            .Differing(Draws(tied))
            .Where(name => !name.EndsWith("/summary", StringComparison.Ordinal));
        string[] named = ["US/inputs/US.adoption.ceiling", "US/inputs/US.adoption.imitation"];
        differing.Should().NotBeEmpty().And.BeSubsetOf(named);
    }

    [Fact]
    public void A_region_that_joins_changes_no_bit_of_the_others()
    {
        var two = Study(hypercube: true, Sample.EventfulNumbers);
        var three = two with { Regions = [Sample.Eventful("AA"), .. two.Regions] };
        var all = RunBits.Of(three).Only(name => !name.StartsWith("AA/", StringComparison.Ordinal));
        all.ShouldBe(RunBits.Of(two), "AA is another region");
    }

    [Fact]
    public void A_carrier_that_joins_changes_no_draw_and_no_strategy_without_carriers()
    {
        var before = RunBits.Of(Sample.StudyOf(Sample.Eventful("US")));
        var more = Sample.CarrierPlan("Third", 0.2, Sample.CarrierNumbers);
        var region = Sample.Eventful("US");
        var after = RunBits.Of(Sample.StudyOf(region with { Carriers = [more, .. region.Carriers] }));

        var differing = before.Differing(after);
        differing.Should().NotBeEmpty();
        differing.Should().OnlyContain(name => name.Contains("carrier/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_horizon_changes_no_draw()
    {
        var longer = Study(hypercube: true, Sample.EventfulNumbers) with { HorizonQuarters = 20 };
        Draws(longer).Differing(Draws(Study(hypercube: true, Sample.EventfulNumbers))).Should().BeEmpty();
    }

    [Fact]
    public void Every_scenario_with_the_same_seed_meets_the_same_bans()
    {
        var dear = Sample.EventfulNumbers.With("unit.tariff", 0.1).With("taxRate", 0.4);
        var cheap = Sample.EventfulNumbers;
        long[] Exits(Numbers numbers) =>
            RunBits.Of(Study(hypercube: true, numbers) with { Exit = null })["US/retail/exit"];

        Exits(dear).Should().Equal(Exits(cheap), "without an exit rule only bans end a business");
        Exits(cheap).Count(bits => double.IsFinite(BitConverter.Int64BitsToDouble(bits))).Should().BeGreaterThan(50);
    }

    private static Study Study(bool hypercube, Numbers numbers) =>
        Sample.StudyOf(
            Sample.Region("US", numbers, Sample.CarrierPlan("First", 0.5, Sample.CarrierNumbers)),
            Sample.Eventful("IN")
        ) with
        {
            Sampling = hypercube ? SamplingMethod.LatinHypercube : SamplingMethod.Random,
        };

    private static RunBits Draws(Study study) =>
        RunBits.Of(study).Only(name => name.Contains("/inputs/", StringComparison.Ordinal));
}
