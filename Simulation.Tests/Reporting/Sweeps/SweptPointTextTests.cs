using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Analysis.Sweeps;
using Simulation.Reporting.Sweeps;
using Xunit;

namespace Simulation.Tests.Reporting.Sweeps;

public sealed class SweptPointTextTests
{
    private static readonly SweptPointText Text = new(regions: 2, strategies: 2);

    private static readonly SweptRegion[] Point =
    [
        new(
            1,
            Verdict.Close,
            new Margin(0.1 + 0.2, 1e-300, -5, 7),
            [new(1.0 / 3, 2, 3, 4, 0, 1), new(double.PositiveInfinity, null, -0.0, null, 0.5, 0)]
        ),
        new(0, Verdict.TossUp, null, [new(5e-324, 1e308, 3, 4, 0, 1), new(1, 2, 3, 4, 5, 6)]),
    ];

    [Fact]
    public void What_is_read_is_what_was_written_to_the_last_bit()
    {
        var read = Text.Read(SweptPointText.Write(Point))!;

        read.Should().HaveCount(2);
        for (var region = 0; region < read.Count; region++)
        {
            read[region].Strategies.Should().Equal(Point[region].Strategies);
            read[region].Should().Be(Point[region] with { Strategies = read[region].Strategies });
        }
    }

    [Fact]
    public void A_line_that_is_not_whole_is_no_point()
    {
        var line = SweptPointText.Write(Point);

        Text.Read(line[..line.LastIndexOf(' ')]).Should().BeNull();
        Text.Read(line + " 1").Should().BeNull();
        Text.Read(line.Replace("0.5", "\0\0\0", StringComparison.Ordinal)).Should().BeNull();
        Text.Read("").Should().BeNull();
    }
}
