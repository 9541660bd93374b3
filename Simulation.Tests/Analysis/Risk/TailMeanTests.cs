using FluentAssertions;
using Simulation.Analysis.Risk;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Analysis.Risk;

public sealed class TailMeanTests
{
    /// <summary>Rockafellar and Uryasev (2002): losses 1 to 4, equally likely; an atom at the edge counts in part.</summary>
    [Theory]
    [InlineData(0.6, 3.625)]
    [InlineData(0.75, 4)]
    [InlineData(0.9, 4)]
    public void An_atom_at_the_edge_counts_in_part(double level, double loss)
    {
        const double Rounding = 1e-12;

        TailMean.Of([-1, -2, -3, -4], (1 - level) * 4).Mean.Should().BeApproximately(-loss, Rounding);
    }

    public static TheoryData<string, double> ClosedForms =>
        new()
        {
            { "N(0,1)", 2.062713 },
            { "Exp(1)", 3.995732 },
            { "LogN(0,.5)", 2.858591 },
            { "Pareto(1,3)", 4.071626 },
        };

    [Theory]
    [MemberData(nameof(ClosedForms))]
    public void The_worst_twentieth_of_known_distributions_has_its_mean(string distribution, double loss)
    {
        // A million strata leave out of the heaviest tail, Pareto's, about 5e-4: its last stratum's mean is far above its middle.
        const int Strata = 1_000_000;
        const double LastStratum = 1e-3;
        var losses = Draws.Evenly(Strata, QuantileOf(distribution));

        TailMean.Of([.. losses.Select(one => -one)], 0.05 * Strata).Mean.Should().BeApproximately(-loss, LastStratum);
    }

    [Fact]
    public void Pseudo_values_have_the_tail_mean_for_their_mean()
    {
        const double Rounding = 1e-12;
        var values = Draws.Normals(1000, 7, "tail");
        var tail = TailMean.Of(values, 50);

        values.Average(tail.PseudoValue).Should().BeApproximately(tail.Mean, Rounding);
        tail.Mean.Should().BeApproximately(Quantiles.LowestPart(values, 50).Mean, Rounding);
    }

    private static Func<double, double> QuantileOf(string distribution) =>
        distribution switch
        {
            "N(0,1)" => InverseNormal.Quantile,
            "Exp(1)" => u => -Math.Log(1 - u),
            "LogN(0,.5)" => u => Math.Exp(0.5 * InverseNormal.Quantile(u)),
            _ => u => Math.Pow(1 - u, -1.0 / 3),
        };
}
