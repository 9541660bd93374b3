using FluentAssertions;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Numerics;

public sealed class ReproducibleMathTests
{
    private const double SmallestSubnormal = 5e-324;

    [Fact]
    public void Exp_is_within_one_unit_in_the_last_place()
    {
        (double units, double at) = UlpTable.Read("exp.txt").WorstInUnits(ReproducibleMath.Exp);
        units.Should().BeLessThan(1, "at {0}", at);
    }

    [Fact]
    public void Log_is_within_one_unit_in_the_last_place()
    {
        (double units, double at) = UlpTable.Read("log.txt").WorstInUnits(ReproducibleMath.Log);
        units.Should().BeLessThan(1, "at {0}", at);
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(1e-300, 1.0)]
    [InlineData(709.782712893385, double.PositiveInfinity)]
    [InlineData(1e300, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(-745.14, 0.0)]
    [InlineData(-1e300, 0.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Exp_keeps_to_its_edges(double x, double expected) => ReproducibleMath.Exp(x).Should().Be(expected);

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(-SmallestSubnormal, double.NaN)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    public void Log_keeps_to_its_edges(double x, double expected) => ReproducibleMath.Log(x).Should().Be(expected);

    [Fact]
    public void Zeros_of_either_sign_are_alike()
    {
        ReproducibleMath.Exp(-0.0).Should().Be(1);
        ReproducibleMath.Log(-0.0).Should().Be(double.NegativeInfinity);
        ReproducibleMath.NormalCdf(-0.0).Should().Be(ReproducibleMath.NormalCdf(0.0));
    }

    [Fact]
    public void Log_of_a_uniform_has_the_bits_of_log()
    {
        Lanes[] uniforms = new Lanes[24];
        for (uint trial = 0; trial < 8000; trial += Lanes.Count)
        {
            PhiloxWords.FillUniforms(new PhiloxRounds(new PhiloxKey(3L)), trial, 5, uniforms);
            foreach (Lanes uniform in uniforms)
                ReproducibleMath.LogOfUniform(uniform).Vector.Should().Be(ReproducibleMath.Log(uniform).Vector);
        }
    }

    [Fact]
    public void Sine_and_cosine_of_turns_are_within_two_to_the_minus_52()
    {
        double bound = Math.Pow(2, -52);
        UlpTable.Read("sin-of-turns.txt").WorstAbsolute(Sin).Error.Should().BeLessThan(bound);
        UlpTable.Read("cos-of-turns.txt").WorstAbsolute(Cos).Error.Should().BeLessThan(bound);
    }

    [Theory]
    [InlineData(0.0, 0, 1)]
    [InlineData(0.25, 1, 0)]
    [InlineData(0.5, 0, -1)]
    [InlineData(0.75, -1, 0)]
    [InlineData(1.0, 0, 1)]
    public void Quarters_of_a_turn_are_exact(double turns, double sin, double cos)
    {
        Sin(turns).Should().Be(sin);
        Cos(turns).Should().Be(cos);
    }

    [Fact]
    public void Phi_is_relatively_accurate_in_both_tails()
    {
        // Six units are 1.3e-15 of the value; where Φ is subnormal no double is nearer than its last place.
        (double units, double at) = UlpTable.Read("normal-cdf.txt").WorstInUnits(ReproducibleMath.NormalCdf);
        units.Should().BeLessThan(6, "at {0}", at);
    }

    [Theory]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(-39.0, 0.0)]
    [InlineData(9.0, 1.0)]
    [InlineData(double.PositiveInfinity, 1.0)]
    [InlineData(double.NaN, double.NaN)]
    public void Phi_keeps_to_its_edges(double x, double expected) =>
        ReproducibleMath.NormalCdf(x).Should().Be(expected);

    private static double Sin(double turns)
    {
        ReproducibleMath.SinCosOfTurns(turns, out Lanes sin, out _);
        return sin[0];
    }

    private static double Cos(double turns)
    {
        ReproducibleMath.SinCosOfTurns(turns, out _, out Lanes cos);
        return cos[0];
    }
}
