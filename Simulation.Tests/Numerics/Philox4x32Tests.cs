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
    public void Quarters_take_a_word_each_of_the_block_of_four_at_scattered_addresses()
    {
        Lanes[] quarters = new Lanes[17];
        for (uint address = 0; address < 1000; address++)
        {
            (uint trial, _, uint a, uint b) = Philox4x32.Block(address, 0, 1, 2, 3, 4);
            (uint low, uint high, _, _) = Philox4x32.Block(address, 1, 1, 2, 3, 4);
            PhiloxWords.FillUniforms(Rounds(low, high), trial, ((ulong)b << 32) | a, quarters);
            for (int lane = 0; lane < Lanes.Count; lane++)
            {
                uint laneTrial = unchecked(trial + (uint)lane);
                for (int quarter = 0; quarter < quarters.Length; quarter++)
                {
                    (uint w0, uint w1, uint w2, uint w3) = Philox4x32.Block(
                        laneTrial,
                        (uint)quarter / 4,
                        a,
                        b,
                        low,
                        high
                    );
                    uint word = (quarter % 4) switch
                    {
                        0 => w0,
                        1 => w1,
                        2 => w2,
                        _ => w3,
                    };
                    quarters[quarter][lane].Should().Be((word + 0.5) * Math.Pow(2, -32));
                }
            }
        }
    }

    [Fact]
    public void Trials_take_two_words_each_of_the_blocks_that_sixteen_share_at_scattered_addresses()
    {
        double[] uniforms = new double[88];
        for (uint address = 0; address < 1000; address++)
        {
            (uint start, _, uint a, uint b) = Philox4x32.Block(address, 0, 1, 2, 3, 4);
            (uint low, uint high, _, _) = Philox4x32.Block(address, 1, 1, 2, 3, 4);
            int first = (int)(start >> 5) * 16;
            PhiloxTrials.FillUniforms(Rounds(low, high), ((ulong)b << 32) | a, first, uniforms);
            for (int trial = 0; trial < uniforms.Length; trial++)
            {
                uint block = (uint)(((first + trial) / 16 * 8) + (trial % 8));
                (uint w0, uint w1, uint w2, uint w3) = Philox4x32.Block(block, 0, a, b, low, high);
                uniforms[trial].Should().Be(trial % 16 < 8 ? Uniform(w0, w1) : Uniform(w2, w3));
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
    public void Filling_gives_quarters_one_by_one_and_nothing_beyond(int quarters)
    {
        PhiloxRounds rounds = new(new PhiloxKey(20170817L));
        const ulong Stream = 0xFEDCBA9876543210;
        Lanes[] filled = new Lanes[quarters + 1];
        filled[quarters] = -1;
        PhiloxWords.FillUniforms(rounds, 4_294_967_291, Stream, filled.AsSpan(0, quarters));
        for (int quarter = 0; quarter < quarters; quarter++)
            filled[quarter].Should().Be(PhiloxWords.Uniform(rounds, 4_294_967_291, Stream, quarter));
        filled[quarters][0].Should().Be(-1);
    }

    private static PhiloxRounds Rounds(uint low, uint high) => new(new PhiloxKey(((ulong)high << 32) | low));

    /// <summary>From the words' definition, without the bit trick: (k + ½)·2⁻⁵² with k the top 52 of 64 bits.</summary>
    private static double Uniform(uint low, uint high)
    {
        ulong k = (((ulong)high << 32) | low) >> 12;
        return (k + 0.5) * Math.Pow(2, -52);
    }

    private static uint[] Words(string text) => [.. text.Split(' ').Select(word => Convert.ToUInt32(word, 16))];
}
