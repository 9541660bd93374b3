using FluentAssertions;
using Simulation.Numerics;
using Simulation.Sampling;
using Xunit;

namespace Simulation.Tests.Sampling;

public sealed class LatinHypercubeTests
{
    private static readonly PhiloxKey Key = new(42L);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(1000)]
    [InlineData(99_991)]
    public void Each_stratum_is_visited_once(int count)
    {
        var strata = Column(3, count).Select(uniform => (int)(uniform * count)).Order();
        strata.Should().Equal(Enumerable.Range(0, count));
    }

    [Fact]
    public void A_trial_has_its_uniform_whatever_the_block_it_is_made_in()
    {
        const int Count = 1000;
        var all = Column(3, Count);
        var part = new double[72];
        LatinHypercube.Fill(Key, 3, Count, 512, part);
        part.Should().Equal(all[512..584]);
        foreach (var trial in (int[])[0, 1, 15, 16, 511, 999])
        {
            LatinHypercube.At(Key, 3, Count, trial).Should().Be(all[trial]);
        }
    }

    [Fact]
    public void Within_its_stratum_a_trial_lies_at_its_plain_uniform()
    {
        const int Count = 64;
        const double Rounding = 64 * 2.3e-16;
        var column = Column(3, Count);
        for (var trial = 0; trial < Count; trial++)
        {
            var jitter = (column[trial] * Count) - Math.Floor(column[trial] * Count);
            jitter.Should().BeApproximately(PlainRandom.At(Key, 3, trial), Rounding);
        }
    }

    [Fact]
    public void Padding_is_a_uniform_too_and_none_is_0_or_1()
    {
        var column = new double[48];
        LatinHypercube.Fill(Key, 3, 35, 0, column);
        column.Should().OnlyContain(uniform => uniform > 0 && uniform < 1);
    }

    [Fact]
    public void The_variance_of_the_mean_of_one_input_is_1_over_12_n_cubed()
    {
        const int Count = 16;
        const int Streams = 20_000;
        var squares = Enumerable
            .Range(0, Streams)
            .Average(stream => Square(Column((ulong)stream, Count).Average() - 0.5));
        const double FiveStandardErrors = 5 * 0.01;
        (squares * 12 * Count * Count * Count).Should().BeApproximately(1, FiveStandardErrors);
    }

    /// <summary>Stein (1987): what is left is the variance of the product beyond its best additive fit.</summary>
    [Fact]
    public void For_a_product_of_two_inputs_n_times_the_variance_falls_from_7_to_1_144ths()
    {
        const int Count = 400;
        const int Pairs = 3000;
        var stratified = Enumerable
            .Range(0, Pairs)
            .Average(pair => ErrorOfProduct(pair, stream => Column(stream, Count)));
        var random = Enumerable.Range(0, Pairs).Average(pair => ErrorOfProduct(pair, stream => Plain(stream, Count)));
        var fourStandardErrors = 4 * Math.Sqrt(2.0 / Pairs);
        (stratified * Count * 144).Should().BeApproximately(1, fourStandardErrors);
        (random * Count * 144 / 7).Should().BeApproximately(1, fourStandardErrors);
    }

    private static double ErrorOfProduct(int pair, Func<ulong, double[]> column)
    {
        var first = column((ulong)pair);
        var second = column((ulong)pair + 1_000_000);
        return Square(first.Zip(second, (a, b) => a * b).Average() - 0.25);
    }

    private static double Square(double x) => x * x;

    private static double[] Column(ulong stream, int count)
    {
        var column = new double[(count + 7) / 8 * 8];
        LatinHypercube.Fill(Key, stream, count, 0, column);
        return column[..count];
    }

    private static double[] Plain(ulong stream, int count)
    {
        var column = new double[(count + 7) / 8 * 8];
        PlainRandom.Fill(Key, stream, 0, column);
        return column[..count];
    }
}
