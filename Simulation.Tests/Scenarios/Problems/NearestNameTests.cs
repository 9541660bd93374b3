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
