using FluentAssertions;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Xunit;

namespace Simulation.Tests.Engine;

/// <summary>Points of one's own choosing give what an ordinary run gives at the same draws and shocks.</summary>
public sealed class RegionEvaluatorTests
{
    private const int Trials = 1031;

    /// <summary>The shares of four carriers come to another sum in another order.</summary>
    private static readonly RegionPlan Us = Sample.Region(
        "US",
        Sample.EventfulNumbers,
        Sample.CarrierPlan("First", 0.1, Sample.CarrierNumbers),
        Sample.CarrierPlan("Second", 0.2, Sample.CarrierNumbers),
        Sample.CarrierPlan("Third", 0.3, Sample.CarrierNumbers),
        Sample.CarrierPlan("Fourth", 0.15, Sample.CarrierNumbers)
    );
    private static readonly RunOptions Options = new(Trials, Seed: 17, Threads: 2);

    [Fact]
    public void At_the_draws_and_shocks_of_a_run_every_value_is_that_of_the_run()
    {
        var study = Sample.StudyOf(Us);
        var expected = RunValues(study);
        var evaluator = new RegionEvaluator(study, Us, study.Strategies, Options);
        var values = Columns(study.Strategies.Count, Trials);
        evaluator.Evaluate(Draws(study), Trials, 0, values, CancellationToken.None);
        for (var s = 0; s < expected.Length; s++)
        {
            values[s].AsSpan(0, Trials).SequenceEqual(expected[s]).Should().BeTrue();
        }
    }

    /// <summary>Three trials on, each stands among others in its vector than in the run.</summary>
    [Theory]
    [InlineData(16)]
    [InlineData(3)]
    public void Points_that_begin_at_a_later_trial_are_worth_what_that_trial_is_worth(int skipped)
    {
        const int Points = 1015;
        var study = Sample.StudyOf(Us);
        var expected = RunValues(study);
        double[][] later = [.. Draws(study).Select(column => column[skipped..])];
        var values = Columns(study.Strategies.Count, Points);
        new RegionEvaluator(study, Us, study.Strategies, Options).Evaluate(
            later,
            Points,
            skipped,
            values,
            CancellationToken.None
        );
        for (var s = 0; s < expected.Length; s++)
        {
            values[s].AsSpan(0, Points).SequenceEqual(expected[s].AsSpan(skipped, Points)).Should().BeTrue();
        }
    }

    private static double[][] RunValues(Study study) =>
        new Simulator(study, Options).Run(
            study.Regions,
            study.Strategies,
            trials => study.Strategies.Select((_, s) => trials.Value(s).ToArray()).ToArray()
        )[0];

    private static IReadOnlyList<double[]> Draws(Study study) =>
        new InputSampler(study, Options).Draw(Us, TrialBatch.Whole(Trials), WorkSharing.OneAfterAnother).Columns;

    private static double[][] Columns(int count, int points) =>
        [.. Enumerable.Range(0, count).Select(_ => new double[new TrialChunks(points).PaddedTrials])];
}
