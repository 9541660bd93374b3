using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Engine;
using Simulation.Tests.Reporting;
using Xunit;

namespace Simulation.Tests.Analysis.Comparison;

public sealed class ChangeComparerTests
{
    private static readonly double[] Zeros = [0, 0, 0, 0];

    [Fact]
    public void A_shift_of_every_trial_alike_is_sure_to_the_last_dollar()
    {
        var change = Change([1, -2, 7, 4], [6, 3, 12, 9]);

        change.Strategies[1].Difference.Should().Be(new Margin(5, 0, 5, 5));
        change.Strategies[1].IsSure.Should().BeTrue();
        change.Strategies[0].HasMoved.Should().BeFalse("wait is worth no more than wait");
    }

    [Fact]
    public void The_error_is_that_of_the_differences_in_the_same_trial()
    {
        // Differences 1, 3, 1, 3: mean 2, standard deviation √(4/3), error √(1/3); alone, the columns are a thousand times as wild.
        var change = Change([1000, -1000, -1000, 1000], [1001, -997, -999, 1003]).Strategies[1];

        change.Difference.Mean.Should().Be(2);
        change.Difference.StandardError.Should().BeApproximately(Math.Sqrt(1.0 / 3), 1e-12);
        change.Difference.Low.Should().BeApproximately(2 - (1.959964 * Math.Sqrt(1.0 / 3)), 1e-9);
        change.IsSure.Should().BeTrue();
    }

    [Fact]
    public void What_luck_can_do_is_not_sure()
    {
        var change = Change([0, 0, 0, 0], [-3, 1, 3, 1]).Strategies[1];

        change.HasMoved.Should().BeTrue();
        change.IsSure.Should().BeFalse();
    }

    [Fact]
    public void Runs_of_other_trials_are_compared_as_independent_ones()
    {
        var before = Side([1, -1, 1, -1], seed: 1);
        var after = Side([4, 2, 4, 2], seed: 2);

        var change = ChangeComparer.Compare([before], [after]).Moved.Single();

        // Each mean has the error √(4/3)/2 = √(1/3).
        change.IsPaired.Should().BeFalse();
        change.Strategies[1].Difference.Mean.Should().Be(3);
        change.Strategies[1].Difference.StandardError.Should().BeApproximately(Math.Sqrt(2.0 / 3), 1e-12);
    }

    [Fact]
    public void The_difference_is_of_all_trials_and_its_error_of_those_that_are_kept()
    {
        var late = new double[2 * ChangeSide.PairedTrialsMax];
        late.AsSpan(ChangeSide.PairedTrialsMax).Fill(6);

        var change = Change(new double[late.Length], late).Strategies[1];

        change.Difference.Mean.Should().Be(3);
        change.Difference.StandardError.Should().Be(0, "the first trials are as they were");
    }

    [Fact]
    public void One_trial_says_nothing_of_luck()
    {
        var change = Change([1], [2]).Strategies[1];

        change.HasMoved.Should().BeTrue();
        change.Difference.Should().Be(new Margin(1, null, null, null));
        change.IsSure.Should().BeFalse();
    }

    [Fact]
    public void A_region_that_came_to_the_same_has_not_moved()
    {
        var changes = ChangeComparer.Compare([Side([1, 2, 3, 4])], [Side([1, 2, 3, 4])]);

        changes.Moved.Should().BeEmpty();
        changes.Unmoved.Should().Be(1);
    }

    [Fact]
    public void A_recommendation_that_flips_is_a_change()
    {
        var change = Change([2, 1, 2, 1], [-2, -1, -2, -1]);

        change.RecommendedBefore.Should().Be("direct");
        change.RecommendedAfter.Should().Be("wait");
        change.IsRecommendationChanged.Should().BeTrue();
    }

    [Fact]
    public void Strategies_that_were_not_there_before_are_not_compared()
    {
        var after = ChangeSide.Of(
            HandMade.Trials(("wait", Zeros), ("retail", [1, 1, 1, 1]), ("direct", [3, 3, 3, 3])),
            Source(1, Zeros.Length)
        );

        var change = ChangeComparer.Compare([Side([1, 1, 1, 1])], [after]).Moved.Single();

        change.Strategies.Select(strategy => strategy.Strategy).Should().Equal("wait", "direct");
        change.Strategies[1].Difference.Mean.Should().Be(2, "strategies are matched by name");
    }

    [Fact]
    public void Regions_come_and_go()
    {
        var changes = ChangeComparer.Compare([Named("US"), Named("IN")], [Named("FR"), Named("US")]);

        changes.Added.Select(region => region.Result.Region.Id).Should().Equal("FR");
        changes.Removed.Should().Equal("IN");
        changes.Unmoved.Should().Be(1);
    }

    private static RegionChange Change(double[] before, double[] after) =>
        ChangeComparer.Compare([Side(before)], [Side(after)]).Moved.Single();

    private static ChangeSide Side(double[] direct, long seed = 1) =>
        ChangeSide.Of(
            HandMade.Trials(("wait", new double[direct.Length]), ("direct", direct)),
            Source(seed, direct.Length)
        );

    private static ChangeSide Named(string id)
    {
        var side = Side([1, 1, 1, 1]);
        var result = side.Comparison.Result with { Region = SampleRun.Plan(id, id) };
        return side with { Comparison = side.Comparison with { Result = result } };
    }

    private static TrialSource Source(long seed, int trials) => new(trials, seed, SamplingMethod.LatinHypercube);
}
