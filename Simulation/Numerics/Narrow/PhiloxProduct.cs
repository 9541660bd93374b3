using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Simulation.Numerics;

/// <summary>The product of which Philox takes both halves, for two vectors of 256 bits.</summary>
internal static class PhiloxProduct
{
    /// <param name="words">Their low halves count.</param>
    /// <param name="multiplier">The same for all.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> Of(Vector512<ulong> words, uint multiplier)
    {
        Vector256<ulong> factor = Vector256.Create((ulong)multiplier);
        return new(Of(words.Lower, factor), Of(words.Upper, factor));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Of(Vector256<ulong> words, Vector256<ulong> factor) =>
        Avx2.IsSupported
            ? Avx2.Multiply(words.AsUInt32(), factor.AsUInt32())
            : (words & Vector256.Create((ulong)uint.MaxValue)) * factor;
}
