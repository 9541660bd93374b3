using Simulation.Numerics;

namespace Simulation.Engine;

/// <summary>
/// Trials are summed in chunks of fixed size and the sums of chunks in order, so that no mean depends on how the chunks
/// were shared out to threads.
/// </summary>
/// <param name="Trials">Trials of the run.</param>
internal readonly record struct TrialChunks(int Trials)
{
    /// <summary>Trials in a chunk; a change changes the last bits of every mean.</summary>
    internal const int Size = 512;

    /// <summary>Columns are padded to this many trials, so that draws may be made two vectors at a time.</summary>
    private const int Padding = 2 * Lanes.Count;

    internal int Count => (Trials + Size - 1) / Size;

    internal int PaddedTrials => (Trials + Padding - 1) / Padding * Padding;

    internal int End(int chunk) => Math.Min(Trials, (chunk + 1) * Size);
}
