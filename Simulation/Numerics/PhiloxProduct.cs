using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Simulation.Numerics;

/// <summary>The product of which Philox takes both halves.</summary>
internal static class PhiloxProduct
{
    /// <param name="words">Their low halves count.</param>
    /// <param name="multiplier">The same for all.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> Of(Vector512<ulong> words, uint multiplier)
    {
        Vector512<ulong> factor = Vector512.Create((ulong)multiplier);
        return Avx512F.IsSupported
            ? Avx512F.Multiply(words.AsUInt32(), factor.AsUInt32())
            : (words & Vector512.Create((ulong)uint.MaxValue)) * factor;
    }
}
