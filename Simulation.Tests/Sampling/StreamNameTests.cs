using FluentAssertions;
using Simulation.Sampling;
using Xunit;

namespace Simulation.Tests.Sampling;

public sealed class StreamNameTests
{
    /// <summary>
    /// The published FNV-1a hashes of these strings (cbf29ce484222325, af63dc4c8601ec8c, 85944171f73967e8) and two more,
    /// after MurmurHash3's finaliser, worked out apart from this program.
    /// </summary>
    [Theory]
    [InlineData("", 0xefd01f60ba992926)]
    [InlineData("a", 0x82a2a958a9bece5b)]
    [InlineData("foobar", 0x2c22194922d1672b)]
    [InlineData("US.market.growth", 0x3a83f249c26979b9)]
    [InlineData("Østerreich", 0x8510b8c19e11d1ab)]
    public void A_name_has_the_hash_it_will_always_have(string name, ulong hash) =>
        StreamName.Hash(name).Should().Be(hash);

    [Fact]
    public void Names_that_differ_in_one_letter_share_about_half_of_their_bits()
    {
        var shared = Enumerable
            .Range('a', 26)
            .Select(letter => StreamName.Hash($"US.{(char)letter}") ^ StreamName.Hash($"US.{(char)(letter + 1)}"))
            .Average(difference => System.Numerics.BitOperations.PopCount(difference));
        const double FiveStandardErrors = 5 * 4 / 5.1;
        shared.Should().BeApproximately(32, FiveStandardErrors);
    }
}
