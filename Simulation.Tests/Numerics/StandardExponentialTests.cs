using FluentAssertions;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Numerics;

public sealed class StandardExponentialTests
{
    /// <summary>The polynomial's error and a few roundings.</summary>
    private const double Tolerance = 5e-14;

    [Fact]
    public void It_is_minus_the_logarithm_within_5e14_of_itself_between_and_at_the_ends_of_its_intervals()
    {
        const int Steps = 1 << 14;
        for (int exponent = 0; exponent < 45; exponent++)
        {
            for (int step = 0; step <= Steps; step++)
            {
                double uniform = Math.ScaleB(1 - (step / (2.0 * Steps)), -exponent);
                Holds(uniform);
                Holds(Math.BitDecrement(uniform));
            }
        }
    }

    [Fact]
    public void It_is_as_near_for_the_smallest_uniforms_and_those_next_to_1()
    {
        Holds(1e-18);
        for (int bits = 2; bits <= 53; bits++)
        {
            Holds(Math.ScaleB(1, -bits));
            Holds(1 - Math.ScaleB(1, -bits));
        }
    }

    [Fact]
    public void It_is_0_for_1() => StandardExponential.Table.Of(Lanes.One)[0].Should().Be(0);

    private static void Holds(double uniform)
    {
        double expected = -ReproducibleMath.Log(uniform);
        double error = Math.Abs(StandardExponential.Table.Of(uniform)[0] - expected);
        if (error > Tolerance * expected)
            error.Should().BeLessThanOrEqualTo(Tolerance * expected, "at {0:R}", uniform);
    }
}
