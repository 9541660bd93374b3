using FluentAssertions;
using Simulation.Numerics;
using Simulation.Sampling;
using Xunit;

namespace Simulation.Tests.Sampling;

public sealed class RankCopulaTests
{
    private static readonly PhiloxKey Key = new(42L);

    /// <summary>The Spearman rank correlations of normals with Pearson correlations .3, .5 and .8.</summary>
    public static TheoryData<double, double> Correlations =>
        new()
        {
            { 0.287564, 0.3 },
            { 0.482584, 0.5 },
            { 0.785939, 0.8 },
            { -0.482584, -0.5 },
        };

    [Theory]
    [MemberData(nameof(Correlations))]
    public void Normals_get_the_pearson_correlation_of_the_rank_correlation(double spearman, double pearson)
    {
        const double PublishedDigits = 1e-6;
        RankCopula.PearsonOf(spearman).Should().BeApproximately(pearson, PublishedDigits);
    }

    [Fact]
    public void The_sine_agrees_with_the_library()
    {
        const double TwoRoundings = 4.5e-16;
        for (var rank = -1.0; rank <= 1; rank += 0.01)
        {
            RankCopula.PearsonOf(rank).Should().BeApproximately(2 * Math.Sin(Math.PI * rank / 6), TwoRoundings);
        }
    }

    [Theory]
    [MemberData(nameof(Correlations))]
    public void Plain_uniforms_get_the_rank_correlation_asked_for(double spearman, double pearson)
    {
        const double ErrorOfTheSequence = 2e-4;
        var columns = EvenlySpread(1 << 16);
        Copula(spearman).Correlate(Memories(columns));
        Spearman(columns[0], columns[1])
            .Should()
            .BeApproximately(spearman, ErrorOfTheSequence, $"Pearson is {pearson}");
    }

    [Theory]
    [MemberData(nameof(Correlations))]
    public void Reordered_uniforms_get_the_rank_correlation_asked_for(double spearman, double pearson)
    {
        const double ErrorOfTheSequence = 2e-4;
        var columns = EvenlySpread(1 << 16);
        Reorder(Copula(spearman), columns, 1 << 16);
        Spearman(columns[0], columns[1])
            .Should()
            .BeApproximately(spearman, ErrorOfTheSequence, $"Pearson is {pearson}");
    }

    [Fact]
    public void Three_inputs_get_all_their_rank_correlations()
    {
        const int Count = 1 << 16;
        double[,] matrix =
        {
            { 1, 0.6, -0.3 },
            { 0.6, 1, 0.2 },
            { -0.3, 0.2, 1 },
        };
        RankCopula.TryFactor(matrix, out var copula).Should().BeTrue();
        var columns = Hypercube(3, Count);
        Reorder(copula!, columns, Count);
        var fourStandardErrors = 4 / Math.Sqrt(Count);
        Spearman(columns[0], columns[1]).Should().BeApproximately(0.6, fourStandardErrors);
        Spearman(columns[0], columns[2]).Should().BeApproximately(-0.3, fourStandardErrors);
        Spearman(columns[1], columns[2]).Should().BeApproximately(0.2, fourStandardErrors);
    }

    [Fact]
    public void Reordering_keeps_every_uniform_and_leaves_the_first_column_and_the_padding()
    {
        const int Count = 1001;
        var columns = Hypercube(2, Count);
        var before = columns.Select(column => column.ToArray()).ToArray();
        Reorder(Copula(0.7), columns, Count);
        columns[0].Should().Equal(before[0]);
        columns[1][Count..].Should().Equal(before[1][Count..]);
        columns[1][..Count].Order().Should().Equal(before[1][..Count].Order());
        columns[1].Should().NotEqual(before[1]);
    }

    [Fact]
    public void Reordered_uniforms_have_the_ranks_of_plain_correlated_ones()
    {
        const int Count = 1024;
        var reordered = Hypercube(3, Count);
        var correlated = reordered.Select(column => column.ToArray()).ToArray();
        double[,] matrix =
        {
            { 1, 0.5, 0.1 },
            { 0.5, 1, 0.4 },
            { 0.1, 0.4, 1 },
        };
        RankCopula.TryFactor(matrix, out var copula).Should().BeTrue();
        Reorder(copula!, reordered, Count);
        copula!.Correlate(Memories(correlated));
        for (var input = 0; input < 3; input++)
        {
            Ranks(reordered[input]).Should().Equal(Ranks(correlated[input]));
        }
    }

    [Fact]
    public void Equal_scores_are_dealt_out_in_the_order_of_trials()
    {
        double[][] columns =
        [
            [.. Enumerable.Repeat(0.5, 8)],
            [.. Enumerable.Repeat(0.25, 4), .. Enumerable.Repeat(0.75, 4)],
        ];
        columns[1].AsSpan().Reverse();
        Reorder(Copula(0.5), columns, 8);
        columns[1].Should().Equal(0.75, 0.75, 0.75, 0.75, 0.25, 0.25, 0.25, 0.25);
    }

    [Fact]
    public void A_block_of_trials_is_correlated_as_it_is_among_all()
    {
        var all = Hypercube(2, 64);
        double[][] block = [all[0][16..32], all[1][16..32]];
        Copula(0.5).Correlate(Memories(all));
        Copula(0.5).Correlate(Memories(block));
        block[1].Should().Equal(all[1][16..32]);
    }

    [Fact]
    public void Uniforms_at_the_edge_stay_within_it()
    {
        const double NearlyOne = 1 - 1.1102230246251565e-16;
        double[][] columns =
        [
            [.. Enumerable.Repeat(NearlyOne, 4), .. Enumerable.Repeat(1e-22, 4)],
            [.. Enumerable.Repeat(NearlyOne, 4), .. Enumerable.Repeat(1e-22, 4)],
        ];
        Copula(0.5).Correlate(Memories(columns));
        columns[1].Should().OnlyContain(uniform => uniform > 0 && uniform < 1);
    }

    [Theory]
    [InlineData(0.9, 0.9, -0.9)]
    [InlineData(1, 0.2, 0.2)]
    [InlineData(-1, 0.5, 0.5)]
    [InlineData(0.5, -1, 0.5)]
    public void A_matrix_that_no_three_inputs_can_have_is_refused(double first, double second, double third)
    {
        double[,] matrix =
        {
            { 1, first, second },
            { first, 1, third },
            { second, third, 1 },
        };
        RankCopula.TryFactor(matrix, out var copula).Should().BeFalse();
        copula.Should().BeNull();
    }

    private static RankCopula Copula(double spearman)
    {
        double[,] matrix =
        {
            { 1, spearman },
            { spearman, 1 },
        };
        RankCopula.TryFactor(matrix, out var copula).Should().BeTrue();
        return copula!;
    }

    /// <summary>Weyl's sequence by the golden ratio: pairs that fill the square evenly, so that tolerances are tight.</summary>
    private static double[][] EvenlySpread(int count)
    {
        const double GoldenRatio = 0.6180339887498949;
        return
        [
            [.. Enumerable.Range(0, count).Select(i => (i + 0.5) / count)],
            [.. Enumerable.Range(0, count).Select(i => ((i * GoldenRatio) + 0.5) % 1)],
        ];
    }

    private static double[][] Hypercube(int inputs, int count)
    {
        var columns = Enumerable.Range(0, inputs).Select(_ => new double[(count + 7) / 8 * 8]).ToArray();
        for (var input = 0; input < inputs; input++)
        {
            LatinHypercube.Fill(Key, (ulong)input, count, 0, columns[input]);
        }

        return columns;
    }

    private static double Spearman(double[] first, double[] second) =>
        MathNet.Numerics.Statistics.Correlation.Spearman(first, second);

    private static int[] Ranks(double[] column)
    {
        var ranks = new int[column.Length];
        var order = Enumerable.Range(0, column.Length).OrderBy(trial => column[trial]).ToArray();
        for (var rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
        }

        return ranks;
    }

    private static void Reorder(RankCopula copula, double[][] columns, int count) =>
        copula.Reorder(
            Memories(columns),
            count,
            Memories([.. Enumerable.Range(0, copula.ScratchColumns).Select(_ => new double[columns[0].Length])])
        );

    private static Memory<double>[] Memories(double[][] columns) => [.. columns.Select(column => column.AsMemory())];
}
