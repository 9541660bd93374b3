using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Reporting.Screen;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class TextHistogramTests
{
    private const int Width = 10;

    private static readonly Glyphs Ascii = Glyphs.Of(new TestScreen(80, unicode: false).Console);

    [Fact]
    public void Letters_are_as_tall_as_their_parts_of_the_axis_hold_trials()
    {
        // A triangle: the density rises from 0 at 0 to its highest at the end, so that a part holds its odd number.
        double[] rising = [.. DistributionLevels.All.Select(level => 100 * Math.Sqrt(level))];
        double[] even = [.. DistributionLevels.All.Select(level => level * rising[^2])];
        var histogram = new TextHistogram([rising, even], Width, Ascii);

        histogram.Line(even).Should().Be("@@@@@@@@@@");
        var heights = histogram
            .Line(rising)
            .Select(letter => Ascii.Heights.IndexOf(letter, StringComparison.Ordinal))
            .ToList();
        heights.Should().BeInAscendingOrder().And.HaveCount(Width);
        heights[0].Should().Be(0);
        heights[^1].Should().Be(Ascii.Heights.Length - 1);
        heights[4].Should().Be(3, "the fifth of ten parts holds 9 where the last holds 19");
    }

    [Fact]
    public void What_is_one_number_is_one_letter_on_the_axis_of_the_others()
    {
        var wait = Same(0);
        double[] even = [.. DistributionLevels.All.Select(level => -40 + (100 * (level - 0.025) / 0.95))];
        var histogram = new TextHistogram([wait, even, Same(60)], Width, Ascii);

        histogram.Line(wait).Should().Be("    @");
        histogram.Line(Same(60)).Should().Be("         @");
        histogram.Axis().Should().Be("-$40   $60");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Where_there_is_nothing_to_draw_there_is_no_picture(double number)
    {
        var histogram = new TextHistogram([Same(number), []], Width, Ascii);

        histogram.Line(Same(number)).Should().BeEmpty();
        histogram.Line([]).Should().BeEmpty();
        histogram.Axis().Should().BeEmpty();
    }

    private static double[] Same(double number) => [.. DistributionLevels.All.Select(_ => number)];
}
