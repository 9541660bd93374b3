using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Simulation.Numerics;

/// <summary>
/// Eight counters of Philox4x32 on their way through the rounds. Words are kept in the low halves of 64-bit lanes; what stands
/// in the high halves is left over from products and means nothing, because the multiplication reads low halves only.
/// </summary>
internal struct PhiloxCounter
{
    internal Vector512<ulong> C0;
    internal Vector512<ulong> C1;
    internal Vector512<ulong> C2;
    internal Vector512<ulong> C3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Round(in PhiloxRoundKey key)
    {
        Vector512<ulong> product0 = Multiply(C0, Philox4x32.Multiplier0);
        Vector512<ulong> product1 = Multiply(C2, Philox4x32.Multiplier1);
        C0 = (product1 >>> 32) ^ C1 ^ key.Low;
        C1 = product1;
        C2 = (product0 >>> 32) ^ C3 ^ key.High;
        C3 = product0;
    }

    /// <summary>The rounds between those that addresses share and the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Rounds3To8(in PhiloxRounds rounds)
    {
        Round(rounds.Of3);
        Round(rounds.Of4);
        Round(rounds.Of5);
        Round(rounds.Of6);
        Round(rounds.Of7);
        Round(rounds.Of8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> Multiply(Vector512<ulong> words, uint multiplier)
    {
        Vector512<ulong> factor = Vector512.Create((ulong)multiplier);
        return Avx512F.IsSupported
            ? Avx512F.Multiply(words.AsUInt32(), factor.AsUInt32())
            : (words & Vector512.Create((ulong)uint.MaxValue)) * factor;
    }
}
