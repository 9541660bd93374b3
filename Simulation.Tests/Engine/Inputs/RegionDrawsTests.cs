using FluentAssertions;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Xunit;

namespace Simulation.Tests.Engine.Inputs;

/// <summary>Draws are the same whichever pieces they are made in, and whichever region came before.</summary>
public sealed class RegionDrawsTests
{
    private const int Trials = 2571;

    private static readonly RegionPlan Us = Sample.Region("US", Sample.EventfulNumbers);
    private static readonly RegionPlan Peru = Sample.Region("PE", Sample.EventfulNumbers);
    private static readonly RunOptions Options = new(Trials, Seed: 17, Threads: 1);
    private static readonly TrialBatch Batch = TrialBatch.Whole(Trials);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(9)]
    public void Some_chunks_at_a_time_give_what_all_at_once_give(int chunksAtATime)
    {
        var (inputs, draws) = Sampler().Begin(Us, Batch);
        for (var chunk = 0; chunk < Batch.Chunks; chunk += chunksAtATime)
        {
            draws.DrawChunks(chunk, Math.Min(Batch.Chunks, chunk + chunksAtATime));
        }

        ShouldBeThoseOf(Us, inputs);
    }

    [Fact]
    public void The_firms_draws_that_a_region_leaves_serve_the_next()
    {
        var sampler = Sampler();
        sampler.Draw(Peru, Batch, WorkSharing.OneAfterAnother);
        ShouldBeThoseOf(Us, sampler.Draw(Us, Batch, WorkSharing.OneAfterAnother));
    }

    [Fact]
    public void Another_batch_gets_draws_of_its_own()
    {
        var sampler = Sampler();
        var first = sampler.Draw(Us, Batch, WorkSharing.OneAfterAnother).Columns[0].ToArray();
        var next = sampler.Draw(Us, new TrialBatch(1, 3072, Trials), WorkSharing.OneAfterAnother).Columns[0];
        next.Should().NotEqual(first);
    }

    private static void ShouldBeThoseOf(RegionPlan region, DrawnInputs drawn)
    {
        var expected = Sampler().Draw(region, Batch, WorkSharing.OneAfterAnother);
        drawn.Uncertain.Should().Contain(input => input.IsOfFirm);
        drawn.Clamped.Should().Equal(expected.Clamped);
        for (var i = 0; i < expected.Columns.Count; i++)
        {
            drawn.Columns[i].AsSpan().SequenceEqual(expected.Columns[i]).Should().BeTrue(drawn.Uncertain[i].Name);
        }
    }

    private static InputSampler Sampler() => new(Sample.StudyOf(Us, Peru), Options);
}
