using FluentAssertions;
using Simulation.Numerics;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Sampling.Distributions;

public sealed class NormalScoresTests
{
    [Fact]
    public void Approximate_scores_are_within_the_stated_error_of_the_normal_quantile()
    {
        const double StatedError = 2e-11;
        var scores = Enumerable.Range(0, 100_000).Select(i => (i + 0.5) / 100_000).ToArray();
        var exact = scores.Select(InverseNormal.Quantile).ToArray();
        NormalScores.Approximate(scores);
        scores.Zip(exact).Max(pair => Math.Abs(pair.First - pair.Second)).Should().BeLessThan(StatedError);
    }
}
