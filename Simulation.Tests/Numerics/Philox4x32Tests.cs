using FluentAssertions;
using Simulation.Numerics;
using Xunit;

namespace Simulation.Tests.Numerics;

public sealed class Philox4x32Tests
{
    /// <summary>The vectors of Random123's kat_vectors (Salmon et al. 2011): zeros, ones, digits of π.</summary>
    [Theory]
    [InlineData("00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [InlineData("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [InlineData("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1")]
    public void A_block_gives_the_published_words(string counter, string key, string output)
    {
        uint[] c = Words(counter);
        uint[] k = Words(key);
        uint[] expected = Words(output);
        Philox4x32
            .Block(c[0], c[1], c[2], c[3], k[0], k[1])
            .Should()
            .Be((expected[0], expected[1], expected[2], expected[3]));
    }

    [Fact]
    public void Lanes_give_the_uniforms_of_the_scalar_block_for_scattered_addresses()
    {
        for (uint address = 0; address < 1000; address++)
        {
            (uint trial, uint pair, uint a, uint b) = Philox4x32.Block(address, 0, 1, 2, 3, 4);
            (uint low, uint high, _, _) = Philox4x32.Block(address, 1, 1, 2, 3, 4);
            ulong stream = ((ulong)b << 32) | a;
            PhiloxKey key = new(((ulong)high << 32) | low);
            Philox4x32.UniformPair(key, trial, pair, stream, out Lanes even, out Lanes odd);
            for (int lane = 0; lane < Lanes.Count; lane++)
            {
                uint laneTrial = unchecked(trial + (uint)lane);
                (uint w0, uint w1, uint w2, uint w3) = Philox4x32.Block(laneTrial, pair, a, b, low, high);
                even[lane].Should().Be(Uniform(w0, w1));
                odd[lane].Should().Be(Uniform(w2, w3));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(17)]
    [InlineData(24)]
    public void Filling_gives_the_pairs_one_by_one_and_nothing_beyond(int quarters)
    {
        PhiloxKey key = new(20170817L);
        const ulong Stream = 0xFEDCBA9876543210;
        Lanes[] filled = new Lanes[quarters + 1];
        filled[quarters] = -1;
        Philox4x32.FillUniforms(key, 4_294_967_291, Stream, filled.AsSpan(0, quarters));
        for (int quarter = 0; quarter < quarters; quarter++)
        {
            uint pair = (uint)quarter / 2;
            Philox4x32.UniformPair(key, 4_294_967_291, pair, Stream, out Lanes even, out Lanes odd);
            filled[quarter].Should().Be(quarter % 2 == 0 ? even : odd);
        }
        filled[quarters][0].Should().Be(-1);
    }

    /// <summary>From the words' definition, without the bit trick: (k + ½)·2⁻⁵² with k the top 52 of 64 bits.</summary>
    private static double Uniform(uint low, uint high)
    {
        ulong k = (((ulong)high << 32) | low) >> 12;
        return (k + 0.5) * Math.Pow(2, -52);
    }

    private static uint[] Words(string text) => [.. text.Split(' ').Select(word => Convert.ToUInt32(word, 16))];
}
