using FluentAssertions;
using MathNet.Numerics;
using Simulation.Sampling.Distributions;
using Xunit;

namespace Simulation.Tests.Sampling.Distributions;

public sealed class BetaQuantileTableTests
{
    /// <summary>Alpha, beta, probability, and the quantile by bisection in 60-digit arithmetic.</summary>
    [Theory]
    [InlineData(0.05, 0.05, 0.5, 0.5)]
    [InlineData(0.05, 0.05, 0.4, 0.010576058150995359)]
    [InlineData(0.05, 2, 0.9, 0.047965166123813244)]
    [InlineData(0.5, 0.5, 1e-10, 2.4674011002723398e-20)]
    [InlineData(1.8, 4.2, 1e-15, 1.3505104970919374e-9)]
    [InlineData(1.8, 4.2, 0.05, 0.058977387611817246)]
    [InlineData(1.8, 4.2, 0.5, 0.27667225939251884)]
    [InlineData(1.8, 4.2, 0.999999, 0.97301773493437478)]
    [InlineData(5, 1, 0.001, 0.25118864315095801)]
    [InlineData(1, 1, 0.3, 0.3)]
    [InlineData(20, 300, 0.25, 0.052942544667284928)]
    [InlineData(1e5, 1e5, 1e-6, 0.49468565351517068)]
    [InlineData(1e5, 3, 0.7, 0.99998086261655551)]
    [InlineData(0.3, 1e4, 0.5, 7.3133428090785101e-6)]
    [InlineData(100, 0.1, 0.01, 0.98417020878738684)]
    public void A_quantile_has_the_known_answer(double alpha, double beta, double probability, double quantile)
    {
        const double StatedError = 1e-10;
        var beta01 = new BetaDistribution(alpha, beta);
        beta01.Quantile(probability).Should().BeApproximately(quantile, StatedError * quantile);
    }

    [Fact]
    public void A_beta_of_one_and_one_is_uniform_down_to_the_smallest_uniforms()
    {
        const double StatedError = 5e-11;
        var beta = new BetaDistribution(1, 1);
        for (var uniform = 0.7; uniform > 1e-23; uniform *= 0.613)
        {
            beta.Quantile(uniform).Should().BeApproximately(uniform, StatedError * uniform);
        }
    }

    /// <summary>x to the alpha is the CDF of Beta(alpha, 1): a closed form for any alpha.</summary>
    [Fact]
    public void A_power_function_has_its_closed_form()
    {
        const double StatedError = 1e-10;
        foreach (var alpha in (double[])[0.02, 0.1, 0.37, 0.9, 3.3, 50, 2000])
        {
            var beta = new BetaDistribution(alpha, 1);
            for (var uniform = 0.97; uniform > 1e-5; uniform *= 0.83)
            {
                var expected = Math.Pow(uniform, 1 / alpha);
                beta.Quantile(uniform).Should().BeApproximately(expected, StatedError * expected, $"alpha is {alpha}");
            }
        }
    }

    /// <summary>The quantile of the arcsine law is sin²(πu/2).</summary>
    [Fact]
    public void The_arcsine_law_has_its_closed_form()
    {
        const double StatedError = 1e-10;
        var beta = new BetaDistribution(0.5, 0.5);
        for (var uniform = 0.001; uniform < 0.999; uniform += 0.001)
        {
            var sine = Math.Sin(Math.PI * uniform / 2);
            beta.Quantile(uniform).Should().BeApproximately(sine * sine, StatedError * sine * sine);
        }
    }

    [Fact]
    public void The_smallest_and_largest_parameters_give_draws_between_0_and_1()
    {
        double[] parameters = [BetaShape.ParameterMin, 1, BetaShape.ParameterMax];
        foreach (var alpha in parameters)
        {
            foreach (var beta in parameters)
            {
                var draws = Enumerable.Range(0, 1000).Select(i => (i + 0.5) / 1000).ToArray();
                new BetaDistribution(alpha, beta).Transform(draws);
                draws.Should().OnlyContain(draw => draw >= 0 && draw <= 1).And.BeInAscendingOrder();
                var fewStandardErrorsOfTheMidpointRule = 1e-3;
                draws.Average().Should().BeApproximately(alpha / (alpha + beta), fewStandardErrorsOfTheMidpointRule);
            }
        }
    }

    [Fact]
    public void The_incomplete_beta_function_agrees_with_the_library()
    {
        const double AccuracyOfTheLibrary = 1e-11;
        foreach (var (a, b) in ((double, double)[])[(0.05, 0.05), (0.5, 3), (1.8, 4.2), (30, 2), (500, 800)])
        {
            for (var x = 0.01; x < 1; x += 0.01)
            {
                var expected = SpecialFunctions.BetaRegularized(a, b, x);
                new BetaShape(a, b)
                    .Cdf(x, 1 - x)
                    .Should()
                    .BeApproximately(expected, AccuracyOfTheLibrary, $"{a}, {b}, {x}");
            }
        }
    }

    [Fact]
    public void The_logarithm_of_the_beta_function_agrees_with_the_library()
    {
        const double Relative = 1e-13;
        foreach (
            var (a, b) in ((double, double)[])[(0.05, 0.05), (0.5, 0.5), (1, 1), (1.8, 4.2), (9.99, 30), (500, 0.1)]
        )
        {
            var expected = SpecialFunctions.BetaLn(a, b);
            new BetaShape(a, b).LogBeta().Should().BeApproximately(expected, Relative * (10 + Math.Abs(expected)));
        }
    }

    [Fact]
    public void Many_threads_get_the_same_table()
    {
        var shape = new BetaShape(1.2345, 2.3456);
        var tables = new BetaQuantileTable[16];
        Parallel.For(0, tables.Length, i => tables[i] = BetaQuantileTable.Of(shape));
        tables.Distinct().Should().ContainSingle();
    }
}
