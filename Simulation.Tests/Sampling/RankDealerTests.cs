using FluentAssertions;
using Simulation.Numerics;
using Simulation.Sampling;
using Xunit;

namespace Simulation.Tests.Sampling;

public sealed class RankDealerTests
{
    /// <summary>Standard normal scores, and such as the sort's places cannot tell apart or do not reach.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(5000, 1)]
    [InlineData(5000, 1e-9)]
    [InlineData(5000, 40)]
    public void The_lowest_value_goes_to_the_lowest_score_and_so_on(int count, double spread)
    {
        var key = new PhiloxKey(7L);
        var padded = (count + 7) / 8 * 8;
        var (values, scores) = (new double[padded], new double[padded]);
        LatinHypercube.Fill(key, 1, count, 0, values);
        LatinHypercube.Fill(key, 2, count, 0, scores);
        for (var i = 0; i < count; i++)
        {
            scores[i] = spread * InverseNormal.Quantile(scores[i]);
        }

        var ascending = values[..count].Order().ToArray();
        RankDealer.Deal(values.AsSpan(0, count), scores, Scratch(padded));
        var inOrder = Enumerable.Range(0, count).OrderBy(trial => scores[trial]).Select(trial => values[trial]);
        inOrder.Should().Equal(ascending);
    }

    private static Memory<double>[] Scratch(int length) =>
        [.. Enumerable.Range(0, RankDealer.ScratchColumns).Select(_ => new double[length].AsMemory())];
}
