using System.Diagnostics;
using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling;

/// <summary>
/// The uniforms of an input in plain random sampling; in a Latin hypercube the jitter within the stratum. Each is a function
/// of seed, stream and trial.
/// </summary>
/// <remarks>
/// A Philox block makes two uniforms and an input takes one a trial, so sixteen neighbouring trials share eight blocks:
/// trials 16m…16m+7 take the first uniforms of the blocks 8m…8m+7, trials 16m+8…16m+15 the second ones.
/// </remarks>
internal static class PlainRandom
{
    /// <summary>Trials that share their blocks.</summary>
    internal const int Stride = 2 * Lanes.Count;

    /// <summary>The uniforms of neighbouring trials; none is 0 or 1.</summary>
    /// <param name="key">The seed.</param>
    /// <param name="stream">Hash of the input's name.</param>
    /// <param name="start">The first trial, a multiple of sixteen.</param>
    /// <param name="uniforms">A multiple of eight.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Fill(PhiloxKey key, ulong stream, int start, Span<double> uniforms)
    {
        Debug.Assert(start % Stride == 0, "Sixteen trials share their blocks.");
        Debug.Assert(uniforms.Length % Lanes.Count == 0, "Uniforms are made eight at a time.");
        for (var i = 0; i < uniforms.Length; i += Stride)
        {
            Philox4x32.UniformPair(key, (uint)(start + i) / 2, 0, stream, out var first, out var second);
            first.Store(uniforms, i);
            if (i + Lanes.Count < uniforms.Length)
            {
                second.Store(uniforms, i + Lanes.Count);
            }
        }
    }

    /// <summary>The uniform of one trial.</summary>
    internal static double At(PhiloxKey key, ulong stream, int trial)
    {
        Span<double> block = stackalloc double[Stride];
        Fill(key, stream, trial - (trial % Stride), block);
        return block[trial % Stride];
    }
}
