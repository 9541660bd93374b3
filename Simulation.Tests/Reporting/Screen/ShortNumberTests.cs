using FluentAssertions;
using Simulation.Reporting.Screen;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class ShortNumberTests
{
    [Theory]
    [InlineData(0, "$0")]
    [InlineData(-0.0, "$0")]
    [InlineData(0.4, "$0")]
    [InlineData(-0.4, "$0")]
    [InlineData(-12.6, "-$13")]
    [InlineData(999.4, "$999")]
    [InlineData(999.5, "$1.0K")]
    [InlineData(12_340, "$12.3K")]
    [InlineData(123_400, "$123K")]
    [InlineData(999_600, "$1.0M")]
    [InlineData(12_300_000, "$12.3M")]
    [InlineData(-4_500_000, "-$4.5M")]
    [InlineData(99_960_000, "$100.0M")]
    [InlineData(123_456_789, "$123M")]
    [InlineData(1.2e9, "$1.2B")]
    [InlineData(-3.45e12, "-$3.5T")]
    [InlineData(1.5e20, "$1.5E8T")]
    public void Money_is_short(double usd, string text)
    {
        ShortNumber.Money(usd).Should().Be(text);
    }

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.0001, "<1%")]
    [InlineData(0.005, "1%")]
    [InlineData(0.294, "29%")]
    [InlineData(0.995, "100%")]
    [InlineData(0.9951, ">99%")]
    [InlineData(1, "100%")]
    public void What_is_not_quite_never_or_always_is_not_shown_so(double fraction, string text)
    {
        ShortNumber.Percent(fraction).Should().Be(text);
    }
}
