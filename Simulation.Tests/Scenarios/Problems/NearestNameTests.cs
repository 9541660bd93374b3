using FluentAssertions;
using Simulation.Scenarios.Problems;
using Xunit;

namespace Simulation.Tests.Scenarios.Problems;

public sealed class NearestNameTests
{
    // Distances of the restricted form: a swap of neighbours is one edit, and no part is edited twice ("ca" to "abc" is 3, not 2).
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("growht", "growth", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("Growth", "growth", 0)]
    public void The_distance_counts_edits_and_swaps(string first, string second, int distance)
    {
        NearestName.Distance(first, second).Should().Be(distance);
        NearestName.Distance(second, first).Should().Be(distance);
    }

    [Theory]
    [InlineData("growht", "growth")]
    [InlineData("Growth", "growth")]
    [InlineData("matureGrwth", "matureGrowth")]
    [InlineData("volatilty", "volatility")]
    [InlineData("zzzz", null)]
    [InlineData("gr", null)]
    public void A_name_is_suggested_only_when_it_is_near(string name, string? expected)
    {
        NearestName.Find(name, ["growth", "matureGrowth", "volatility"]).Should().Be(expected);
    }

    [Theory]
    [InlineData("horizon", "horizonQuarters")]
    [InlineData("Horizon", "horizonQuarters")]
    [InlineData("price", "priceUsd")]
    [InlineData("units", "unitsPerYear")]
    [InlineData("discount", "discountRate")]
    [InlineData("minimum", "min")]
    [InlineData("fixedCost", "fixedCostUsdPerYear")]
    [InlineData("returns", "returnRate")]
    [InlineData("quarters", "horizonQuarters")]
    [InlineData("src", "source")]
    [InlineData("pr", null)]
    [InlineData("rcs", null)]
    [InlineData("", null)]
    public void A_name_cut_short_or_lengthened_is_found_when_none_is_mistyped(string name, string? expected)
    {
        NearestName
            .Find(
                name,
                [
                    "horizonQuarters",
                    "priceTrend",
                    "priceUsd",
                    "unitsPerYear",
                    "discountRate",
                    "min",
                    "max",
                    "returnCostUsd",
                    "returnRate",
                    "fixedCostUsdPerYear",
                    "source",
                ]
            )
            .Should()
            .Be(expected);
    }

    [Fact]
    public void A_mistyped_name_goes_before_one_that_contains_the_word()
    {
        NearestName.Find("share", ["carrierShare", "shore"]).Should().Be("shore");
    }

    [Fact]
    public void A_region_of_two_letters_is_not_the_beginning_of_another_name()
    {
        NearestName.Find("Indonesia", ["IN", "US"]).Should().BeNull();
    }

    [Fact]
    public void Of_names_at_the_same_distance_the_first_is_suggested()
    {
        NearestName.Find("UX", ["US", "UK"]).Should().Be("US");
    }

    [Fact]
    public void A_name_of_a_megabyte_is_near_to_nothing()
    {
        NearestName.Find(new string('a', 1 << 20), [new string('a', (1 << 20) + 1)]).Should().BeNull();
    }
}
