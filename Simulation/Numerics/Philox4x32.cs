using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>
/// The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011): a draw is a function of its address, so
/// any draw can be made alone and in any order.
/// </summary>
/// <remarks>
/// The counter is (trial, pair of quarters, low and high word of the stream's hash), the key the seed. Its four words make
/// the uniforms of two neighbouring quarters, each from 52 bits k as (k + ½)·2⁻⁵²: never 0 nor 1, and 1 − u is exact.
/// </remarks>
internal static class Philox4x32
{
    internal const uint Multiplier0 = 0xD2511F53;
    internal const uint Multiplier1 = 0xCD9E8D57;
    internal const uint KeyStep0 = 0x9E3779B9;
    internal const uint KeyStep1 = 0xBB67AE85;

    private const int Rounds = 10;

    /// <summary>One block as published, word by word.</summary>
    internal static (uint, uint, uint, uint) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)Multiplier0 * c0;
            ulong product1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = (
                (uint)(product1 >> 32) ^ c1 ^ k0,
                (uint)product1,
                (uint)(product0 >> 32) ^ c3 ^ k1,
                (uint)product0
            );
            k0 = unchecked(k0 + KeyStep0);
            k1 = unchecked(k1 + KeyStep1);
        }
        return (c0, c1, c2, c3);
    }

    /// <summary>The uniforms of quarters 2·pair and 2·pair + 1 of eight neighbouring trials.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void UniformPair(
        PhiloxKey key,
        uint trialStart,
        uint pair,
        ulong stream,
        out Lanes even,
        out Lanes odd
    ) => new PhiloxStream(key, trialStart, stream).UniformPair(pair, out even, out odd);

    /// <summary>The uniforms of the first quarters of eight neighbouring trials.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FillUniforms(PhiloxKey key, uint trialStart, ulong stream, Span<Lanes> quarters)
    {
        PhiloxStream source = new(key, trialStart, stream);
        int quarter = 0;
        for (; quarter + 7 < quarters.Length; quarter += 8)
            source.FourUniformPairs((uint)quarter / 2, quarters.Slice(quarter, 8));
        for (; quarter + 1 < quarters.Length; quarter += 2)
            source.UniformPair((uint)quarter / 2, out quarters[quarter], out quarters[quarter + 1]);
        if (quarter < quarters.Length)
            source.UniformPair((uint)quarter / 2, out quarters[quarter], out _);
    }
}
