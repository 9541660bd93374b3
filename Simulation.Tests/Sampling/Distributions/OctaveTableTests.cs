using FluentAssertions;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Sampling.Distributions;

public sealed class OctaveTableTests
{
    /// <summary>Of what a quantile function rises by within an octave; measured at most 1.5e-11 for these shapes.</summary>
    private const double StatedError = 2e-11;

    [Fact]
    public void Every_pert_has_a_table_with_the_stated_error()
    {
        for (var mode = 0.0; mode <= 1; mode += 1.0 / 64)
        {
            var shape = new BetaShape(1 + (4 * mode), 5 - (4 * mode));
            var beta = new ScaledBeta(shape, 0, 1);
            var table = OctaveTable.TryMake(beta.TransformExactly, 0, 1);
            table.Should().NotBeNull($"the mode is {mode}");
            OctaveFit.LargestError(table!.Transform, beta.TransformExactly).Should().BeLessThan(StatedError, $"{mode}");
        }
    }

    [Theory]
    [InlineData(0.396, 27.5)]
    [InlineData(0.7, 0.7)]
    [InlineData(2, 5)]
    [InlineData(40, 3)]
    public void A_beta_that_has_a_table_is_given_within_a_ten_billionth_of_an_octave(double alpha, double beta)
    {
        var distribution = new ScaledBeta(new BetaShape(alpha, beta), 0, 1);
        var table = OctaveTable.TryMake(distribution.TransformExactly, 0, 1);
        table.Should().NotBeNull();
        OctaveFit.LargestError(table!.Transform, distribution.TransformExactly).Should().BeLessThan(1e-10);
    }

    /// <summary>The square root is the quantile function of a density that rises in a straight line.</summary>
    [Fact]
    public void A_closed_form_is_given_within_the_stated_error_from_either_end()
    {
        var table = OctaveTable.TryMake(Apply(Math.Sqrt), 0, 1)!;
        foreach (var fromAbove in (bool[])[false, true])
        {
            var draws = Enumerable.Range(0, 100_000).Select(i => (i + 0.5) / 100_000).ToArray();
            var expected = draws.ToArray();
            table.Transform(draws, fromAbove);
            Apply(Math.Sqrt)(expected, fromAbove);
            draws.Zip(expected).Max(pair => Math.Abs(pair.First - pair.Second)).Should().BeLessThan(StatedError);
        }
    }

    [Fact]
    public void In_the_tails_the_function_itself_is_asked()
    {
        var table = OctaveTable.TryMake(Apply(Math.Sqrt), 0, 1)!;
        var draws = Enumerable.Range(1, 400).Select(i => i % 3 == 0 ? i / 250_000.0 : 1 - (i / 250_000.0)).ToArray();
        var expected = draws.Select(Math.Sqrt).ToArray();
        table.Transform(draws, fromAbove: false);
        draws.Should().Equal(expected);
    }

    [Fact]
    public void A_function_with_a_corner_has_no_table() =>
        OctaveTable.TryMake(Apply(u => Math.Abs(u - 0.3)), 0, 1).Should().BeNull();

    [Fact]
    public void Where_rounding_is_more_than_the_stated_error_there_is_no_table() =>
        OctaveTable.TryMake(Apply(u => 1e9 + Math.Sqrt(u)), 1e9, 1e9 + 1).Should().BeNull();

    [Fact]
    public void Draws_stay_between_the_ends()
    {
        var draws = Enumerable.Range(0, 4096).Select(i => (i + 0.5) / 4096).ToArray();
        new PertDistribution(0.1, 0.1, 0.3).Transform(draws);
        draws.Should().OnlyContain(draw => draw >= 0.1 && draw <= 0.3).And.BeInAscendingOrder();
    }

    private static Action<Span<double>, bool> Apply(Func<double, double> quantile) =>
        (values, fromAbove) =>
        {
            foreach (ref var value in values)
            {
                value = quantile(fromAbove ? 1 - value : value);
            }
        };
}
