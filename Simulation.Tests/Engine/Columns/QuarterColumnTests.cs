using FluentAssertions;
using Simulation.Engine.Columns;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Engine.Columns;

public sealed class QuarterColumnTests
{
    private const double Never = double.PositiveInfinity;

    [Fact]
    public void Every_quarter_of_the_longest_horizon_comes_back_and_never_comes_back_as_infinity()
    {
        double[] quarters =
        [
            .. Enumerable.Range(0, 80).Select(quarter => (double)quarter),
            .. Enumerable.Repeat(Never, 8),
        ];

        Column(quarters).Numbers(quarters.Length).Should().Equal(quarters);
    }

    [Theory]
    [InlineData(new[] { 3.0, 1, 2 }, 2.0)]
    [InlineData(new[] { 3.0, 1, 2, 6 }, 2.5)]
    [InlineData(new[] { 3.0, 1, Never }, 3.0)]
    [InlineData(new[] { 3.0, 1, Never, Never }, null)]
    [InlineData(new[] { Never }, null)]
    [InlineData(new[] { 0.0 }, 0.0)]
    public void The_median_counts_never_last_and_is_none_where_a_middle_trial_is_never(
        double[] quarters,
        double? median
    ) => Column(quarters).Median(quarters.Length).Should().Be(median);

    [Fact]
    public void The_share_of_trials_in_which_it_comes_leaves_padding_out() =>
        Column([0, Never, 7]).ShareOfAny(3).Should().Be(2.0 / 3);

    private static QuarterColumn Column(double[] quarters)
    {
        var padded = (quarters.Length + Lanes.Count - 1) / Lanes.Count * Lanes.Count;
        double[] source = [.. quarters, .. new double[padded - quarters.Length]];
        var column = new QuarterColumn(padded);
        for (var trial = 0; trial < padded; trial += Lanes.Count)
        {
            column.Store(trial, Lanes.Load(source, trial));
        }

        return column;
    }
}
