using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
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
            k0 = unchecked(k0 + Weyl0);
            k1 = unchecked(k1 + Weyl1);
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
    )
    {
        Vector512<ulong> c0 = Vector512.Create((ulong)trialStart) + Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7);
        Vector512<ulong> c1 = Vector512.Create((ulong)pair);
        Vector512<ulong> c2 = Vector512.Create((ulong)(uint)stream);
        Vector512<ulong> c3 = Vector512.Create(stream >> 32);
        uint k0 = key.Low;
        uint k1 = key.High;
        for (int round = 0; round < Rounds; round++)
        {
            Vector512<ulong> product0 = MultiplyLow(c0, Multiplier0);
            Vector512<ulong> product1 = MultiplyLow(c2, Multiplier1);
            c0 = (product1 >>> 32) ^ c1 ^ Vector512.Create((ulong)k0);
            c1 = product1;
            c2 = (product0 >>> 32) ^ c3 ^ Vector512.Create((ulong)k1);
            c3 = product0;
            k0 = unchecked(k0 + Weyl0);
            k1 = unchecked(k1 + Weyl1);
        }
        even = ToUniform(c0, c1);
        odd = ToUniform(c2, c3);
    }

    /// <summary>The uniforms of the first quarters of eight neighbouring trials.</summary>
    internal static void FillUniforms(PhiloxKey key, uint trialStart, ulong stream, Span<Lanes> quarters)
    {
        for (int quarter = 0; quarter + 1 < quarters.Length; quarter += 2)
            UniformPair(key, trialStart, (uint)quarter / 2, stream, out quarters[quarter], out quarters[quarter + 1]);
        if (quarters.Length % 2 == 1)
            UniformPair(key, trialStart, (uint)quarters.Length / 2, stream, out quarters[^1], out _);
    }

    /// <summary>The product of the low 32 bits; what stands in the high 32 bits does not matter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> MultiplyLow(Vector512<ulong> value, uint multiplier) =>
        (value & Vector512.Create(0xFFFFFFFFUL)) * Vector512.Create((ulong)multiplier);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes ToUniform(Vector512<ulong> low, Vector512<ulong> high)
    {
        Vector512<ulong> word = (high << 32) | (low & Vector512.Create(0xFFFFFFFFUL));
        Vector512<ulong> bits = (word >>> 12) | Vector512.Create(0x3FF0000000000000UL);
        return new Lanes(bits.AsDouble()) - (1 - 1.1102230246251565e-16);
    }
}
