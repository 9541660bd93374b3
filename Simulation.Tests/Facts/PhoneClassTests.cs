using FluentAssertions;
using Simulation.Engine;
using Simulation.Model.Parameters;
using Simulation.Scenarios;
using Simulation.Tests.EndToEnd;
using Xunit;

namespace Simulation.Tests.Facts;

/// <summary>The numbers of the baseline are those of a phone of 100 to 250 dollars, and say where they come from.</summary>
public sealed class PhoneClassTests
{
    /// <summary>The starter: a country that does not exist, whose header says that numbers without a source are illustrations.</summary>
    private const string Starter = "one-region.json";

    public static TheoryData<string> Regions { get; } = [.. Baseline.Study.Regions.Select(region => region.Id)];

    public static TheoryData<string> Sourced { get; } = [.. Checkout.ShippedScenarios().Where(name => name != Starter)];

    [Theory]
    [MemberData(nameof(Regions))]
    public void Prices_and_royalties_are_those_of_the_class(string id)
    {
        var region = Baseline.Region(id);

        Mean(region, MarketParameters.PriceUsd).Should().BeInRange(90, 260);
        Mean(region, UnitParameters.Royalty).Should().BeInRange(0.03, 0.05);
    }

    /// <summary>Duty and local assembly make a phone sold in Argentina's shops a loss; nowhere else is it more than 5%.</summary>
    [Fact]
    public void Margins_before_the_organisation_are_thin()
    {
        var direct = Margins(
            DirectParameters.ChannelMargin,
            DirectParameters.WarrantyRate,
            DirectParameters.ReturnRate
        );
        var retail = Margins(
            RetailParameters.ChannelMargin,
            RetailParameters.WarrantyRate,
            RetailParameters.ReturnRate
        );

        direct.Values.Should().OnlyContain(margin => margin >= -0.05 && margin <= 0.12);
        retail.Where(one => one.Key != "AR").Should().OnlyContain(one => one.Value >= -0.05 && one.Value <= 0.10);
        retail["AR"].Should().BeInRange(-0.10, -0.05, "else the exemption is not needed");
        Baseline.Median([.. direct.Values]).Should().BeInRange(0, 0.10);
        Baseline.Median([.. retail.Values]).Should().BeInRange(0, 0.10);
    }

    [Fact]
    public void Seven_to_ten_percent_of_phones_sold_online_in_the_US_come_back() =>
        Mean(Baseline.Region("US"), DirectParameters.ReturnRate).Should().BeInRange(0.07, 0.10);

    [Theory]
    [MemberData(nameof(Regions))]
    public void A_ban_is_possible_everywhere(string id) =>
        Mean(Baseline.Region(id), LegalParameters.BanRate).Should().BePositive();

    [Theory]
    [MemberData(nameof(Sourced))]
    public void Every_value_says_where_it_comes_from_and_how_good_that_is(string name)
    {
        var study = ScenarioLoader.Load(Checkout.Scenario(name), []).Study!;

        foreach (var (input, value) in Values(study))
        {
            value.Grade.Should().NotBeNull(input);
            value.Source.Should().NotBeNullOrWhiteSpace(input);
        }
    }

    /// <summary>A guess is called one.</summary>
    [Theory]
    [MemberData(nameof(Sourced))]
    public void No_assumption_is_dressed_up_as_sourced(string name)
    {
        var study = ScenarioLoader.Load(Checkout.Scenario(name), []).Study!;

        foreach (var (input, value) in Values(study))
        {
            var saysAssumed = value.Source!.StartsWith("assumption", StringComparison.Ordinal);
            (saysAssumed && value.Grade != 'C').Should().BeFalse("{0}: {1}", input, value.Source);
        }
    }

    private static IEnumerable<(string Name, ParameterValue Value)> Values(Study study) =>
        study
            .Firm.Values.Select((value, i) => (ParameterCatalog.Firm[i].InputName("firm"), value))
            .Concat(study.Regions.SelectMany(Values));

    private static IEnumerable<(string Name, ParameterValue Value)> Values(RegionPlan region) =>
        region
            .Values.Select((value, i) => (ParameterCatalog.Region[i].InputName(region.Id), value))
            .Concat(
                region.Carriers.SelectMany(carrier =>
                    carrier.Values.Select(
                        (value, i) =>
                            (ParameterCatalog.Carrier[i].InputName($"{region.Id}.carriers.{carrier.Name}"), value)
                    )
                )
            );

    /// <summary>What a phone leaves of its price after product, duty, channel, royalties, warranty and returns, by region.</summary>
    private static Dictionary<string, double> Margins(Parameter channel, Parameter warranty, Parameter returns)
    {
        double Of(RegionPlan region)
        {
            var landed = Mean(region, UnitParameters.CostUsd) * (1 + Mean(region, UnitParameters.Tariff));
            var perPhone = landed + (Mean(region, returns) * Mean(region, UnitParameters.ReturnCostUsd));
            return 1
                - Mean(region, channel)
                - Mean(region, warranty)
                - Mean(region, UnitParameters.Royalty)
                - (perPhone / Mean(region, MarketParameters.PriceUsd));
        }

        return Baseline.Study.Regions.ToDictionary(region => region.Id, Of, StringComparer.Ordinal);
    }

    private static double Mean(RegionPlan region, Parameter parameter) =>
        region.Values[parameter.Index].Distribution.Expectation
        ?? throw new InvalidOperationException($"The mean of {region.Id}.{parameter.Path} has no closed form.");
}
