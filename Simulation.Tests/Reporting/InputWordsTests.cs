using FluentAssertions;
using Simulation.Analysis.Deciding;
using Simulation.Reporting;
using Xunit;

namespace Simulation.Tests.Reporting;

public sealed class InputWordsTests
{
    [Theory]
    [InlineData(null, 0.61873, "fraction", "below 0.619 (fraction)")]
    [InlineData(20_123_456.0, null, "USD per year", "above $20.1M per year")]
    [InlineData(93.71058, null, "USD per phone", "above $93.7 per phone")]
    [InlineData(2.0, 3.5, "quarters", "between 2 and 3.5 (quarters)")]
    [InlineData(-2500.0, null, "USD", "above -$2.5K")]
    public void A_range_is_said_in_its_own_unit(double? low, double? high, string unit, string words) =>
        InputWords.Range(new ValueRange(low, high), unit).Should().Be(words);

    [Fact]
    public void Several_ranges_name_the_unit_once() =>
        InputWords
            .Ranges([new ValueRange(null, 0.1), new ValueRange(0.9, null)], "fraction")
            .Should()
            .Be("below 0.1 or above 0.9 (fraction)");
}
