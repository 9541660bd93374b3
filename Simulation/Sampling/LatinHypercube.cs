using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Simulation.Numerics;

namespace Simulation.Sampling;

/// <summary>
/// Latin hypercube sampling (McKay, Beckman &amp; Conover 1979): of the <c>count</c> equal strata of (0, 1) each input visits
/// each once, in an order of its own, at a random point of the stratum. Nothing is stored, so any trial can be made alone.
/// </summary>
internal static class LatinHypercube
{
    private const double LargestBelowOne = 1 - 1.1102230246251565e-16;

    /// <summary>The uniforms of neighbouring trials; none is 0 or 1. Trials from count on are padding: any uniform.</summary>
    /// <param name="key">The seed.</param>
    /// <param name="stream">Hash of the input's name.</param>
    /// <param name="count">All trials of the hypercube, which are its strata.</param>
    /// <param name="start">The first trial, a multiple of sixteen.</param>
    /// <param name="uniforms">A multiple of eight.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Fill(PhiloxKey key, ulong stream, int count, int start, Span<double> uniforms)
    {
        PlainRandom.Fill(key, stream, start, uniforms);
        var permutation = KeyedPermutation.Create(key, stream, count);
        var i = 0;
        for (; i + (4 * KeyedPermutation.Stride) <= uniforms.Length; i += 4 * KeyedPermutation.Stride)
        {
            permutation.Places(start + i, out var first, out var second, out var third, out var fourth);
            Stratify(uniforms, i, first, count);
            Stratify(uniforms, i + KeyedPermutation.Stride, second, count);
            Stratify(uniforms, i + (2 * KeyedPermutation.Stride), third, count);
            Stratify(uniforms, i + (3 * KeyedPermutation.Stride), fourth, count);
        }

        for (; i < uniforms.Length; i += KeyedPermutation.Stride)
        {
            Stratify(uniforms, i, permutation.Places(start + i), count);
        }
    }

    /// <summary>The uniform of one trial.</summary>
    internal static double At(PhiloxKey key, ulong stream, int count, int trial)
    {
        Debug.Assert(trial >= 0 && trial < count, "A trial is one of the hypercube's.");
        Span<double> block = stackalloc double[PlainRandom.Stride];
        Fill(key, stream, count, trial - (trial % PlainRandom.Stride), block);
        return block[trial % PlainRandom.Stride];
    }

    /// <summary>Puts sixteen jitters, or the eight that are left, into their strata.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Stratify(Span<double> uniforms, int offset, Vector512<uint> strata, int count)
    {
        var (lower, upper) = Vector512.Widen(strata);
        StratifyEight(uniforms, offset, lower, count);
        if (offset + Lanes.Count < uniforms.Length)
        {
            StratifyEight(uniforms, offset + Lanes.Count, upper, count);
        }
    }

    /// <summary>A jitter so close to 1 that the sum rounds up would end the last stratum at 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StratifyEight(Span<double> uniforms, int offset, Vector512<ulong> strata, int count)
    {
        var uniform = (ToLanes(strata) + Lanes.Load(uniforms, offset)) / count;
        Lanes.Min(uniform, LargestBelowOne).Store(uniforms, offset);
    }

    /// <summary>A whole number below 2⁵² as a double: its bits after those of 2⁵², less 2⁵².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes ToLanes(Vector512<ulong> whole) =>
        new Lanes((whole | Vector512.Create(0x4330000000000000UL)).AsDouble()) - 4503599627370496.0;
}
