using FluentAssertions;
using Simulation.Engine;
using Simulation.Model.Strategies;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Engine;

/// <summary>The same bits however the work is cut: threads, chunks, regions, strategies, their order and their company.</summary>
public sealed class ReproducibilityTests
{
    private static readonly RegionPlan Us = Sample.Eventful("US");
    private static readonly RegionPlan India = Sample.Eventful("IN");
    private static readonly RegionPlan Spain = Sample.Eventful("ES");

    /// <summary>Ties inputs of one region, of two regions, of carriers and of the firm together.</summary>
    private static readonly InputCorrelation[] Ties =
    [
        new("US.adoption.ceiling", "US.brand.severity", -0.4),
        new("US.market.growth", "IN.market.growth", 0.6),
        new("IN.market.growth", "ES.market.growth", 0.5),
        new("US.market.priceUsd", "firm.spillover", 0.3),
        new("US.carriers.First.signRate", "US.carriers.Second.signRate", 0.7),
    ];

    public static TheoryData<bool, bool> Samplings { get; } =
        new()
        {
            { true, true },
            { true, false },
            { false, true },
            { false, false },
        };

    [Theory]
    [MemberData(nameof(Samplings))]
    public void Threads_and_chunks_a_task_change_no_bit(bool hypercube, bool correlated)
    {
        var study = Study(hypercube, correlated);
        var expected = RunBits.Of(study);
        foreach (var threads in new[] { 1, 2, 7 })
        {
            foreach (var chunksPerTask in new[] { 1, 2, 5 })
            {
                RunBits
                    .Of(study, new RunCut(threads, chunksPerTask))
                    .ShouldBe(expected, $"{threads} threads, {chunksPerTask} chunks a task");
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(1031)]
    public void Threads_change_no_bit_where_trials_fill_no_vector_and_no_chunk(int trials)
    {
        var study = Study(hypercube: true, correlated: false);
        var expected = RunBits.Of(study, new RunCut(Trials: trials));
        RunBits.Of(study, new RunCut(Threads: 7, ChunksPerTask: 2, trials)).ShouldBe(expected, $"{trials} trials");
    }

    [Theory]
    [MemberData(nameof(Samplings))]
    public void The_order_of_regions_in_the_file_changes_no_bit(bool hypercube, bool correlated)
    {
        var study = Study(hypercube, correlated);
        var expected = RunBits.Of(study);
        RunBits.Of(study with { Regions = [Spain, Us, India] }).ShouldBe(expected, "Spain comes first");
        RunBits.Of(study with { Regions = [India, Spain, Us] }).ShouldBe(expected, "the US comes last");
    }

    [Theory]
    [MemberData(nameof(Samplings))]
    public void The_order_of_correlations_and_of_their_ends_changes_no_bit(bool hypercube, bool correlated)
    {
        var study = Study(hypercube, correlated);
        var turned = study.Correlations.Reverse().Select(tie => new InputCorrelation(tie.Second, tie.First, tie.Rank));
        RunBits
            .Of(study with { Correlations = [.. turned] })
            .ShouldBe(RunBits.Of(study), "a correlation has no direction");
    }

    [Theory]
    [MemberData(nameof(Samplings))]
    public void A_region_alone_gives_the_bits_that_it_gives_among_others(bool hypercube, bool correlated)
    {
        var study = Study(hypercube, correlated);
        var all = RunBits.Of(study);
        foreach (var region in study.Regions)
        {
            RunBits
                .Of(study, new RunCut(Regions: [region]))
                .ShouldBe(all.Only(name => name.StartsWith($"{region.Id}/", StringComparison.Ordinal)), region.Id);
        }
    }

    [Fact]
    public void A_strategy_alone_gives_the_bits_that_it_gives_among_others()
    {
        var study = Study(hypercube: true, correlated: true);
        var all = RunBits.Of(study);
        foreach (var strategy in study.Strategies)
        {
            var alone = RunBits.Of(study, new RunCut(Strategies: [strategy]));
            bool IsOwn(string name) => name.Split('/')[1] is "inputs" || name.Split('/')[1] == strategy.Name;
            alone.ShouldBe(all.Only(IsOwn), strategy.Name);
        }
    }

    [Fact]
    public void The_order_of_strategies_changes_no_bit()
    {
        var study = Study(hypercube: true, correlated: false);
        RunBits
            .Of(study, new RunCut(Strategies: [.. study.Strategies.Reverse()]))
            .ShouldBe(RunBits.Of(study), "each strategy walks alone");
    }

    [Fact]
    public void The_same_study_run_again_on_the_same_simulator_gives_the_same_bits()
    {
        var study = Study(hypercube: true, correlated: true);
        RunBits
            .Of(study, new RunCut(Regions: [Us, India, Us]))
            .Only(name => name.StartsWith("US/", StringComparison.Ordinal))
            .ShouldBe(
                RunBits.Of(study, new RunCut(Regions: [Us])),
                "columns that another region has used are overwritten, none of it is left"
            );
    }

    [Fact]
    public void Another_seed_changes_every_draw_and_every_strategy()
    {
        var study = Study(hypercube: true, correlated: false);
        var other = RunBits.Of(study with { Seed = study.Seed + 1 });
        var drawn = RunBits.Of(study).Only(name => name.Contains(".market.", StringComparison.Ordinal));
        drawn.Differing(other).Should().Equal(drawn.Names);
        var values = RunBits.Of(study).Only(name => name.EndsWith("/value", StringComparison.Ordinal));
        values.Differing(other).Should().Equal(values.Names);
    }

    [Fact]
    public void Two_regions_with_the_same_numbers_have_chances_of_their_own()
    {
        var bits = RunBits.Of(Study(hypercube: true, correlated: false));
        bits["US/direct/value"].Should().NotEqual(bits["IN/direct/value"]);
        bits["US/inputs/US.market.growth"].Should().NotEqual(bits["IN/inputs/IN.market.growth"]);
        bits["US/inputs/firm.spillover"].Should().Equal(bits["IN/inputs/firm.spillover"], "the firm is one");
    }

    [Fact]
    public void Under_plain_random_sampling_a_trial_does_not_depend_on_how_many_there_are()
    {
        var study = Study(hypercube: false, correlated: true);
        var many = RunBits.Of(study);
        var few = RunBits.Of(study, new RunCut(Trials: 100));
        foreach (var name in few.Only(IsColumn).Names)
        {
            many[name].Take(100).Should().Equal(few[name], name);
        }
    }

    [Fact]
    public void Shocks_do_not_depend_on_how_many_trials_there_are()
    {
        var numbers = new Numbers
        {
            { "market.unitsPerYear", 1e7 },
            { "market.volatility", 0.2 },
            { "market.priceUsd", 100 },
            { "grey.share", 0.1 },
            { "grey.marginUsd", 1 },
        };
        var study = Sample.StudyOf(Sample.Region("US", numbers)) with { Strategies = [Strategy.Wait] };
        var many = RunBits.Of(study)["US/wait/value"];
        many.Distinct().Should().HaveCountGreaterThan(1000, "the market is volatile");
        RunBits.Of(study, new RunCut(Trials: 77))["US/wait/value"].Should().Equal(many.Take(77));
    }

    internal static Study Study(bool hypercube, bool correlated) =>
        Sample.StudyOf(Us, India, Spain) with
        {
            Sampling = hypercube ? SamplingMethod.LatinHypercube : SamplingMethod.Random,
            Correlations = correlated ? Ties : [],
        };

    /// <summary>One number a trial.</summary>
    private static bool IsColumn(string name) =>
        !name.EndsWith("/summary", StringComparison.Ordinal)
        && !name.EndsWith("/drivers", StringComparison.Ordinal)
        && !name.EndsWith("/quarters", StringComparison.Ordinal);
}
