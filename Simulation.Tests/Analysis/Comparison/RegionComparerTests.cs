using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Simulation.Analysis.Comparison;
using Simulation.Tests.Model;
using Xunit;

namespace Simulation.Tests.Analysis.Comparison;

public sealed class RegionComparerTests
{
    private const double Tight = 1e-12;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(19, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 2)]
    [InlineData(40, 2)]
    [InlineData(41, 3)]
    [InlineData(100, 5)]
    [InlineData(10_000, 500)]
    [InlineData(10_000_000, 500_000)]
    public void The_worst_twentieth_is_rounded_up_in_whole_numbers(int trials, int worst) =>
        RegionComparer.WorstTwentieth(trials).Should().Be(worst);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(19, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 2)]
    [InlineData(100, 5)]
    public void Cvar05_is_the_mean_of_the_worst_twentieth_of_incremental_values(int trials, int worst)
    {
        // 1, 2, … trials above waiting, in an order that is not sorted.
        var gains = Enumerable.Range(0, trials).Select(i => 1.0 + ((i * 7L) + 3) % trials).ToArray();
        if (trials % 7 == 0)
        {
            gains = [.. Enumerable.Range(1, trials).Select(i => (double)i).Reverse()];
        }

        var compared = RegionComparer.Compare(
            HandMade.Trials(("wait", HandMade.Repeat(trials, 10)), ("direct", [.. gains.Select(gain => gain + 10)]))
        );

        gains.Order().Should().Equal(Enumerable.Range(1, trials).Select(i => (double)i));
        compared.Strategies[1].Cvar05.Should().BeApproximately((worst + 1) / 2.0, Tight);
        compared.Strategies[0].Cvar05.Should().Be(0);
    }

    [Fact]
    public void Incremental_value_is_taken_trial_by_trial_and_an_even_trial_is_no_loss()
    {
        var compared = RegionComparer.Compare(
            HandMade.Trials(("direct", [5.0, 0, 1, 1]), ("wait", [1.0, 1, 1, 2]), ("retail", [1.0, 2, 3, 4]))
        );

        compared.Strategies[0].IncrementalMean.Should().BeApproximately(0.5, Tight);
        compared.Strategies[0].ProbLoss.Should().Be(0.5);
        compared
            .Strategies[1]
            .Should()
            .Match<StrategyComparison>(wait => wait.IncrementalMean == 0 && wait.ProbLoss == 0);
        compared.Strategies[2].ProbLoss.Should().Be(0);

        // 4, -1, 0, -1 around 0.5: squares 12.25, 2.25, 0.25, 2.25 over 3, and over 4 trials.
        compared.Strategies[0].IncrementalStandardError.Should().BeApproximately(Math.Sqrt(17.0 / 3 / 4), Tight);
    }

    [Fact]
    public void Of_equals_the_first_in_file_order_is_best()
    {
        var compared = RegionComparer.Compare(
            HandMade.Trials(("direct", [1.0, 2, 3, 4]), ("wait", [1.0, 2, 4, 4]), ("retail", [1.0, 3, 4, 4]))
        );

        compared.Strategies.Select(one => one.ProbBest).Should().Equal(0.5, 0.25, 0.25);
    }

    [Fact]
    public void Of_equal_means_the_first_in_file_order_is_recommended()
    {
        var compared = RegionComparer.Compare(
            HandMade.Trials(("wait", [0.0, 0]), ("direct", [3.0, 1]), ("retail", [2.0, 2]), ("carrier", [1.0, 3]))
        );

        (compared.Recommendation.Strategy, compared.Recommendation.RunnerUp).Should().Be((1, 2));
        compared.Recommendation.Margin!.Mean.Should().Be(0);
        compared.Recommendation.Verdict.Should().Be(Verdict.TossUp);
    }

    [Fact]
    public void Chances_to_be_best_sum_to_1_and_regret_is_never_negative()
    {
        // Few different values, so that ties are common.
        var values = Gen.Choose(-3, 3).Select(whole => (double)whole);
        var columns = Gen.Choose(1, 30).SelectMany(trials => values.ArrayOf(trials).ArrayOf(4));
        Prop.ForAll(
                columns.ToArbitrary(),
                plans =>
                {
                    var compared = RegionComparer.Compare(
                        HandMade.Trials(
                            ("direct", plans[0]),
                            ("wait", plans[1]),
                            ("retail", plans[2]),
                            ("carrier", plans[3])
                        )
                    );
                    var best = plans[0].Select((_, i) => plans.Max(plan => plan[i])).Average();
                    compared.Strategies.Sum(one => one.ProbBest).Should().BeApproximately(1, Tight);
                    for (var s = 0; s < plans.Length; s++)
                    {
                        var regret = compared.Strategies[s].RegretMean;
                        regret.Should().BeGreaterThanOrEqualTo(0);
                        regret.Should().BeApproximately(best - plans[s].Average(), 1e-9);
                    }
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Who_is_best_in_every_trial_regrets_nothing()
    {
        var numbers = new TestNumbers(5);
        var low = Enumerable.Range(0, 1000).Select(_ => numbers.Between(-1e9, 1e9)).ToArray();

        var compared = RegionComparer.Compare(
            HandMade.Trials(("wait", low), ("direct", [.. low.Select(value => Math.BitIncrement(value))]))
        );

        (compared.Strategies[1].ProbBest, compared.Strategies[1].RegretMean).Should().Be((1, 0));
        compared.Strategies[0].RegretMean.Should().BePositive();
    }
}
