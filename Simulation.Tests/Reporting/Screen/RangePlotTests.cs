using FluentAssertions;
using Simulation.Engine.Results;
using Simulation.Reporting.Screen;
using Xunit;

namespace Simulation.Tests.Reporting.Screen;

public sealed class RangePlotTests
{
    private static readonly Glyphs Marks = new("~", "+-", '=', '-', '|', '.');

    [Fact]
    public void Distributions_share_one_axis_on_which_zero_is_marked()
    {
        var wide = Quantiles(-10, 0, 10, 20, 30);
        var narrow = Quantiles(0, 0, 0, 0, 0);
        var far = Quantiles(20, 20, 20, 25, 30);
        var plot = new RangePlot([wide, narrow, far], 9, Marks);

        plot.Line(wide).Should().Be("--==|==--");
        plot.Line(narrow).Should().Be("  |");
        plot.Line(far).Should().Be("  .   |=-");
    }

    [Fact]
    public void What_is_all_zero_has_no_width()
    {
        var nothing = Quantiles(0, 0, 0, 0, 0);

        new RangePlot([nothing], 9, Marks).Line(nothing).Should().Be("|");
    }

    private static Distributed Quantiles(double p05, double p25, double p50, double p75, double p95) =>
        new(p50, 0, 0, p05, p25, p50, p75, p95);
}
