using FluentAssertions;
using Simulation.Analysis.Sweeps;
using Xunit;

namespace Simulation.Tests.Analysis.Sweeps;

public sealed class SweepGridTests
{
    [Fact]
    public void Even_steps_are_the_decimals_that_a_person_would_write() =>
        SweepAxis.Linear("x", 0, 1, 11).Values.Should().Equal(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1);

    [Fact]
    public void Even_steps_may_go_through_0() =>
        SweepAxis.Linear("x", -1, 1, 5).Values.Should().Equal(-1, -0.5, 0, 0.5, 1);

    [Fact]
    public void Even_ratios_keep_their_ends_to_the_last_bit()
    {
        var values = SweepAxis.Logarithmic("x", 0.3, 2430, 5).Values;

        values[0].Should().Be(0.3);
        values[^1].Should().Be(2430);
        for (var i = 1; i < values.Count; i++)
        {
            (values[i] / values[i - 1]).Should().BeApproximately(Math.Pow(8100, 0.25), 1e-10);
        }
    }

    [Fact]
    public void Even_ratios_are_the_numbers_that_a_person_would_write() =>
        SweepAxis.Logarithmic("x", 1e-3, 1e3, 7).Values.Should().Equal(1e-3, 1e-2, 0.1, 1, 10, 100, 1000);

    [Fact]
    public void Every_combination_comes_once_and_the_last_axis_moves_fastest()
    {
        var grid = new SweepGrid([new SweepAxis("a", [1, 2]), new SweepAxis("b", [10, 20, 30])]);

        grid.Points.Should().Be(6);
        Enumerable
            .Range(0, grid.Points)
            .Select(point => string.Join(' ', grid.Point(point)))
            .Should()
            .Equal("1 10", "1 20", "1 30", "2 10", "2 20", "2 30");
    }

    [Fact]
    public void A_grid_beyond_all_counting_is_counted_all_the_same() =>
        new SweepGrid([.. Enumerable.Range(0, 10).Select(i => SweepAxis.Linear($"{i}", 0, 1, 100_000))])
            .PointsWanted.Should()
            .BeApproximately(1e50, 1e36);
}
