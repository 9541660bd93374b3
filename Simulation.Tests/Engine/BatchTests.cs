using FluentAssertions;
using Simulation.Analysis.Comparison;
using Simulation.Engine;
using Simulation.Engine.Results;
using Simulation.Scenarios;
using Simulation.Tests.EndToEnd;
using Xunit;

namespace Simulation.Tests.Engine;

public sealed class BatchTests
{
    private readonly Study _study = Load();

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1_000, 1_000, 1)]
    [InlineData(10_000, 512, 19)]
    [InlineData(100_000, 2_048, 48)]
    [InlineData(10_000_000, 8_192, 1_220)]
    public void Batches_are_whole_chunks_and_never_more_trials_than_asked_for(int trials, int batchTrials, int count)
    {
        var plan = BatchPlan.Of(trials);

        plan.Should().Be(new BatchPlan(batchTrials, count));
        plan.TrialsMax.Should().BeLessThanOrEqualTo(trials);
    }

    [Fact]
    public void A_region_that_is_never_settled_takes_every_batch()
    {
        var results = Run(threads: 2, isSettled: false);

        results.Should().OnlyContain(comparison => comparison.Result.Strategies[0].Trials == 6 * 512);
    }

    [Fact]
    public void A_region_that_is_settled_at_once_takes_one_batch()
    {
        var results = Run(threads: 2, isSettled: true);

        results.Should().OnlyContain(comparison => comparison.Result.Strategies[0].Trials == 512);
    }

    [Fact]
    public void Batches_give_the_same_bits_on_any_number_of_threads()
    {
        var one = Run(threads: 1, isSettled: false)[0].Result.Strategies;
        var three = Run(threads: 3, isSettled: false)[0].Result.Strategies;

        three.Select(Bits).Should().Equal(one.Select(Bits));
    }

    [Fact]
    public void Standard_errors_come_from_the_means_of_the_batches()
    {
        var comparison = Run(threads: 2, isSettled: false, out var values)[0];

        var means = values.Chunk(512).Select(batch => batch.Average()).ToArray();
        var mean = means.Average();
        var deviation = Math.Sqrt(means.Sum(one => (one - mean) * (one - mean)) / (means.Length - 1));
        comparison
            .Result.Strategies[^1]
            .Value.StandardError.Should()
            .BeApproximately(deviation / Math.Sqrt(means.Length), 1e-6 * deviation);
    }

    [Fact]
    public void A_margin_that_nobody_cares_about_is_settled_as_soon_as_its_interval_is_narrow()
    {
        var strict = Decide(indifferenceUsd: 0);
        var careless = Decide(indifferenceUsd: 1e12);

        careless.Should().BeLessThanOrEqualTo(strict);
        careless.Should().BeLessThan(20 * 512);
    }

    private int Decide(double indifferenceUsd)
    {
        var options = new RunOptions(20 * 512, _study.Seed, Threads: 2);
        var rule = new DecisionRule(indifferenceUsd, BatchPlan.Of(options.Trials).BatchTrials);
        return new Simulator(_study, options)
            .RunUntil(_study.Regions, _study.Strategies, new BatchRule<int>(rule.IsSettled, trials => trials.Trials))
            .Single();
    }

    private IReadOnlyList<RegionComparison> Run(int threads, bool isSettled) => Run(threads, isSettled, out _);

    private IReadOnlyList<RegionComparison> Run(int threads, bool isSettled, out double[] values)
    {
        double[] last = [];
        var results = new Simulator(_study, new RunOptions(6 * 512, _study.Seed, threads)).RunUntil(
            _study.Regions,
            _study.Strategies,
            new BatchRule<RegionComparison>(
                _ => isSettled,
                trials =>
                {
                    last = trials.Value(trials.Result.Strategies.Count - 1).ToArray();
                    return RegionComparer.Compare(trials);
                }
            )
        );
        values = last;
        return results;
    }

    private static long Bits(StrategyResult result) => BitConverter.DoubleToInt64Bits(result.Value.Mean);

    private static Study Load()
    {
        var loaded = ScenarioLoader.Load(Checkout.Scenario("one-region.json"), []);
        return loaded.Study ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
    }
}
