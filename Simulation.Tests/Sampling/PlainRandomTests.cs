using FluentAssertions;
using Simulation.Numerics;
using Simulation.Sampling;
using Xunit;

namespace Simulation.Tests.Sampling;

public sealed class PlainRandomTests
{
    private const ulong Stream = 0x123456789ABCDEF0;
    private static readonly PhiloxKey Key = new(42L);

    [Fact]
    public void A_trial_has_its_uniform_whatever_the_block_it_is_made_in()
    {
        var all = new double[160];
        PlainRandom.Fill(Key, Stream, 0, all);
        var part = new double[40];
        PlainRandom.Fill(Key, Stream, 48, part);
        part.Should().Equal(all[48..88]);
        Enumerable.Range(0, 160).Select(trial => PlainRandom.At(Key, Stream, trial)).Should().Equal(all);
    }

    [Fact]
    public void Sixteen_trials_share_eight_blocks()
    {
        var uniforms = new double[32];
        PlainRandom.Fill(Key, Stream, 0, uniforms);
        var (low, high, lowOfSecond, highOfSecond) = Philox4x32.Block(
            11,
            0,
            (uint)(Stream & uint.MaxValue),
            (uint)(Stream >> 32),
            Key.Low,
            Key.High
        );
        uniforms[19].Should().BeApproximately(((high * 4294967296.0) + low) / 18446744073709551616.0, 1e-15);
        uniforms[27]
            .Should()
            .BeApproximately(((highOfSecond * 4294967296.0) + lowOfSecond) / 18446744073709551616.0, 1e-15);
    }

    [Fact]
    public void Mean_and_variance_are_those_of_a_uniform()
    {
        var uniforms = new double[1 << 18];
        PlainRandom.Fill(Key, Stream, 0, uniforms);
        var fourStandardErrors = 4 * Math.Sqrt(1.0 / 12 / uniforms.Length);
        uniforms.Average().Should().BeApproximately(0.5, fourStandardErrors);
        var fourStandardErrorsOfSquare = 4 * Math.Sqrt(1.0 / 180 / uniforms.Length);
        uniforms.Average(u => (u - 0.5) * (u - 0.5)).Should().BeApproximately(1.0 / 12, fourStandardErrorsOfSquare);
    }
}
