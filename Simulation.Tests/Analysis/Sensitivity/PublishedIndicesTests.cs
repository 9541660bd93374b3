using FluentAssertions;
using Simulation.Analysis.Sensitivity;
using Xunit;

namespace Simulation.Tests.Analysis.Sensitivity;

/// <summary>Values that every text on Sobol indices has, through the design that the verb uses.</summary>
public sealed class PublishedIndicesTests
{
    /// <summary>Four standard deviations of the worst of these estimates over a hundred seeds of scrambled points.</summary>
    private const double Tolerance = 0.004;

    private static readonly DesignOptions Options = new(1 << 14, BasePoints.Sobol, Seed: 1);

    [Fact]
    public void Ishigami_has_its_variance_first_order_and_total_indices()
    {
        var design = new SaltelliDesign(KnownFunctions.Ishigami, Options);
        var explained = Explain(design, 3);

        design.Variance.Should().BeApproximately(13.844588, 13.844588 * Tolerance);
        ShouldBeNear(explained.Select(indices => indices.First.Value), [0.3139052, 0.4424111, 0]);
        ShouldBeNear(explained.Select(indices => indices.Total.Value), [0.5575889, 0.4424111, 0.2436837]);
    }

    [Fact]
    public void A_group_of_Ishigamis_first_and_third_input_explains_what_they_do_together()
    {
        var design = new SaltelliDesign(KnownFunctions.Ishigami, Options);
        var group = design.Explain(new Factor("1 and 3", FactorKind.Group, [0, 2]));
        var alone = Explain(design, 3);

        var together = group.First.Value - alone[0].First.Value - alone[2].First.Value;
        together.Should().BeApproximately(0.2436837, Tolerance);
        group.Total.Value.Should().BeApproximately(1 - 0.4424111, Tolerance);
    }

    [Fact]
    public void Sobols_g_has_its_variance_first_order_and_total_indices()
    {
        var design = new SaltelliDesign(KnownFunctions.G, Options);
        var explained = Explain(design, 8);

        design.Variance.Should().BeApproximately(0.4654244, 0.4654244 * Tolerance);
        ShouldBeNear(
            explained.Select(indices => indices.First.Value),
            [0.716192, 0.179048, 0.023676, 0.007162, 0.000072, 0.000072, 0.000072, 0.000072]
        );
        ShouldBeNear(
            explained.Select(indices => indices.Total.Value),
            [0.787144, 0.242198, 0.034317, 0.010460, 0.000105, 0.000105, 0.000105, 0.000105]
        );
    }

    [Fact]
    public void Random_points_give_the_same_indices_within_their_intervals_width()
    {
        var design = new SaltelliDesign(KnownFunctions.Ishigami, Options with { Sampling = BasePoints.Random });
        var explained = Explain(design, 3);

        const double StandardErrors = 4;
        explained
            .Zip([(0.3139052, 0.5575889), (0.4424111, 0.4424111), (0, 0.2436837)])
            .Should()
            .OnlyContain(pair =>
                Math.Abs(pair.First.First.Value - pair.Second.Item1) < StandardErrors * pair.First.First.StandardError
                && Math.Abs(pair.First.Total.Value - pair.Second.Item2)
                    < StandardErrors * pair.First.Total.StandardError
            );
    }

    /// <summary>The quantity x + luck, both standard normal: half of the variance is luck, and nothing is done together.</summary>
    [Fact]
    public void The_shocks_are_a_factor_like_any_other()
    {
        var luck = KnownFunctions.Normals(1, 2 * Options.Points, seed: 99)[0];
        var quantity = new ExplainedQuantity(
            2,
            (columns, _) => Array.ForEach(columns, KnownFunctions.ToNormals),
            (draws, points, firstShockTrial, values) =>
            {
                for (var i = 0; i < points; i++)
                {
                    values[i] = draws[0][i] + luck[firstShockTrial + i];
                }
            }
        );
        var design = new SaltelliDesign(quantity, Options);
        var (shocks, idle) = (design.Explain(Factor.Shocks), design.Explain(new Factor("idle", FactorKind.Input, [1])));

        // Luck is plain random: its share is uncertain by about √(2/N).
        const double LuckTolerance = 0.05;
        shocks.First.Value.Should().BeApproximately(0.5, LuckTolerance);
        shocks.Total.Value.Should().BeApproximately(0.5, LuckTolerance);
        idle.Total.Should().Be(new Estimate(Measure.Total, 0, 0, null));
        idle.Total.IsToldFromZero.Should().BeFalse();
    }

    /// <summary>A product of input and luck: neither explains anything alone, and each all of it with the other.</summary>
    [Fact]
    public void Luck_and_what_all_inputs_explain_together_are_the_whole_variance()
    {
        var luck = KnownFunctions.Normals(1, 2 * Options.Points, seed: 98)[0];
        var quantity = new ExplainedQuantity(
            2,
            (columns, _) => Array.ForEach(columns, KnownFunctions.ToNormals),
            (draws, points, firstShockTrial, values) =>
            {
                for (var i = 0; i < points; i++)
                {
                    values[i] = draws[0][i] + (draws[1][i] * luck[firstShockTrial + i]);
                }
            }
        );
        var design = new SaltelliDesign(quantity, Options);
        var shocks = design.Explain(Factor.Shocks);
        var inputs = design.Explain(new Factor("all", FactorKind.Group, [0, 1]));

        // Luck is plain random: its share is uncertain by about √(2/N).
        const double LuckTolerance = 0.05;
        shocks.First.Value.Should().BeApproximately(0, LuckTolerance);
        shocks.Total.Value.Should().BeApproximately(0.5, LuckTolerance);
        (shocks.Total.Value + inputs.First.Value).Should().BeApproximately(1, LuckTolerance);
    }

    [Fact]
    public void A_quantity_that_never_varies_has_indices_of_0()
    {
        var design = new SaltelliDesign(KnownFunctions.Of(2, _ => 7, _ => { }), Options with { Points = 128 });

        Explain(design, 2).Should().OnlyContain(indices => indices.First.Value == 0 && indices.Total.Value == 0);
    }

    private static List<FactorIndices> Explain(SaltelliDesign design, int inputs) =>
        [.. Enumerable.Range(0, inputs).Select(i => design.Explain(new Factor($"x{i}", FactorKind.Input, [i])))];

    private static void ShouldBeNear(IEnumerable<double> estimates, double[] published) =>
        estimates.Zip(published).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= Tolerance);
}
