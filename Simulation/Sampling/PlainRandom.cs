using Simulation.Numerics;

namespace Simulation.Sampling;

/// <summary>
/// The uniforms of an input in plain random sampling; in a Latin hypercube the jitter within the stratum. Each is a function
/// of seed, stream and trial.
/// </summary>
internal static class PlainRandom
{
    /// <summary>Trials that share their random words: a block begins with the first of them.</summary>
    internal const int Stride = PhiloxTrials.Stride;

    /// <summary>The uniforms of neighbouring trials; none is 0 or 1.</summary>
    /// <param name="key">The seed.</param>
    /// <param name="stream">Hash of the input's name.</param>
    /// <param name="start">The first trial, a multiple of sixteen.</param>
    /// <param name="uniforms">A multiple of eight.</param>
    internal static void Fill(PhiloxKey key, ulong stream, int start, Span<double> uniforms) =>
        PhiloxTrials.FillUniforms(new PhiloxRounds(key), stream, start, uniforms);

    /// <summary>The uniform of one trial.</summary>
    internal static double At(PhiloxKey key, ulong stream, int trial)
    {
        Span<double> block = stackalloc double[Stride];
        Fill(key, stream, trial - (trial % Stride), block);
        return block[trial % Stride];
    }
}
