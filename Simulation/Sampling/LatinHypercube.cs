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
    internal static void Fill(PhiloxKey key, ulong stream, int count, int start, Span<double> uniforms) =>
        Fill(key, stream, KeyedPermutation.Create(key, stream, count), start, uniforms);

    /// <summary>The same, for whoever makes one piece of a column after another.</summary>
    /// <param name="key">The seed.</param>
    /// <param name="stream">Hash of the input's name.</param>
    /// <param name="permutation">Of the same key and stream; as many places as trials.</param>
    /// <param name="start">The first trial, a multiple of sixteen.</param>
    /// <param name="uniforms">A multiple of eight.</param>
    [MethodImpl(Compile.Fully)]
    internal static void Fill(
        PhiloxKey key,
        ulong stream,
        in KeyedPermutation permutation,
        int start,
        Span<double> uniforms
    )
    {
        PlainRandom.Fill(key, stream, start, uniforms);
        // Eight more than are filled, because they are loaded sixteen at a time.
        Span<uint> strata = stackalloc uint[KeyedPermutation.Stride + Lanes.Count];
        var share = 1.0 / permutation.Count;
        for (var i = 0; i < uniforms.Length; i += KeyedPermutation.Stride)
        {
            permutation.Places(start + i, strata);
            Stratify(uniforms[i..Math.Min(i + KeyedPermutation.Stride, uniforms.Length)], strata, share);
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

    /// <summary>
    /// Puts jitters into their strata. A jitter so close to 1 that the sum rounds up would end the last stratum at 1.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Stratify(Span<double> uniforms, ReadOnlySpan<uint> strata, double share)
    {
        for (var i = 0; i < uniforms.Length; i += Lanes.Count)
        {
            var stratum = ToLanes(Vector512.WidenLower(Vector512.Create(strata[i..])));
            Lanes.Min((stratum + Lanes.Load(uniforms, i)) * share, LargestBelowOne).Store(uniforms, i);
        }
    }

    /// <summary>A whole number below 2⁵² as a double: its bits after those of 2⁵², less 2⁵².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes ToLanes(Vector512<ulong> whole) =>
        new Lanes((whole | Vector512.Create(0x4330000000000000UL)).AsDouble()) - 4503599627370496.0;
}
