using FluentAssertions;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Engine.Inputs;

/// <summary>What is known stays within an outer point, and the rest is drawn given it.</summary>
public sealed class NestedSamplerTests
{
    private const string Price = "US.market.priceUsd";
    private const string Cost = "US.unit.costUsd";
    private const string Foreign = "IN.unit.costUsd";
    private const double Rank = 0.6;
    private const double Middle = 100;

    /// <summary>Pearson's correlation of the normals behind that rank correlation.</summary>
    private static readonly double Pearson = 2 * Math.Sin(Math.PI / 6 * Rank);

    private static readonly Study Study = Sample.StudyOf(RegionOf("US"), RegionOf("IN")) with
    {
        Correlations = [new InputCorrelation(Price, Cost, Rank), new InputCorrelation(Foreign, Price, Rank)],
    };

    [Fact]
    public void What_is_known_is_the_same_at_all_inner_points_and_nothing_else_is()
    {
        var slab = new NestedSlab(Level: 3, FirstOuter: 0, Outers: 16, Inner: 64);
        var columns = Fill([Price], slab, out var names);

        for (var i = 0; i < names.Count; i++)
        {
            var outers = columns[i][..slab.Points].Chunk(slab.Inner).ToList();
            outers.Should().OnlyContain(inner => inner.Distinct().Count() == 1 == (names[i] == Price), names[i]);
        }
    }

    [Fact]
    public void A_slab_has_the_numbers_that_it_has_in_the_whole_design()
    {
        var whole = Fill([Price], new NestedSlab(2, 0, 64, 4), out _);
        var part = Fill([Price], new NestedSlab(2, 16, 32, 4), out _);

        for (var i = 0; i < whole.Length; i++)
        {
            part[i].AsSpan(0, 128).SequenceEqual(whole[i].AsSpan(64, 128)).Should().BeTrue();
        }
    }

    [Theory]
    [InlineData(Price, Cost)]
    [InlineData(Cost, Price)]
    [InlineData(Foreign, Price)]
    public void What_is_tied_to_the_known_is_drawn_from_its_distribution_given_it(string known, string tied)
    {
        const int Inner = 256;
        const double FiveErrors = 0.05;
        var slab = new NestedSlab(Level: 1, FirstOuter: 0, Outers: 512, Inner);
        var columns = Fill([known], slab, out var names);
        var given = Normals(columns, names, tied, slab);
        var means = given.Select(inner => inner.Average()).ToList();
        var within = given.Average(inner => inner.Average(x => x * x) - Math.Pow(inner.Average(), 2));

        within.Should().BeApproximately(1 - (Pearson * Pearson), FiveErrors, "the known explains the rest");
        means
            .Average(mean => mean * mean)
            .Should()
            .BeApproximately((Pearson * Pearson) + (within / Inner), 3 * FiveErrors);
        if (names.Contains(known))
        {
            var z = Normals(columns, names, known, slab).Select(inner => inner[0]);
            z.Zip(means, (x, mean) => x * mean).Average().Should().BeApproximately(Pearson, 4 * FiveErrors);
        }
    }

    [Fact]
    public void Inputs_elsewhere_tell_of_a_region_to_which_they_are_tied()
    {
        var sampler = Sampler(out var names);

        sampler.Telling.Should().BeEquivalentTo([.. names, Foreign]);
    }

    private static List<double[]> Normals(
        double[][] columns,
        IReadOnlyList<string> names,
        string name,
        NestedSlab slab
    ) => [.. columns[names.ToList().IndexOf(name)].Take(slab.Points).Select(x => x - Middle).Chunk(slab.Inner)];

    private static double[][] Fill(HashSet<string> known, NestedSlab slab, out IReadOnlyList<string> names)
    {
        var sampler = Sampler(out names);
        double[][] columns = [.. names.Select(_ => new double[new TrialChunks(slab.Points).PaddedTrials])];
        sampler.Fill(known, slab, columns);
        return columns;
    }

    private static NestedSampler Sampler(out IReadOnlyList<string> names)
    {
        var inputs = new InputSpace(Study.Firm, Study.Regions[0]).Uncertain;
        names = [.. inputs.Select(input => input.Name)];
        return new NestedSampler(Study, inputs, new RunOptions(1, Seed: 5, Threads: 2));
    }

    private static RegionPlan RegionOf(string id) =>
        Sample.Region(
            id,
            Sample
                .EventfulNumbers.With("market.priceUsd", new NormalDistribution(Middle, 1))
                .With("unit.costUsd", new NormalDistribution(Middle, 1))
        );
}
