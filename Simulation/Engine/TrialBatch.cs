namespace Simulation.Engine;

/// <summary>
/// Trials that are drawn together: an ordinary run is one batch, and one that stops when the decision is made goes on in
/// batches, each a hypercube of its own.
/// </summary>
/// <param name="Number">From 0.</param>
/// <param name="Start">The first trial, the first of a chunk.</param>
/// <param name="Count">Trials.</param>
internal readonly record struct TrialBatch(int Number, int Start, int Count)
{
    internal int FirstChunk => Start / TrialChunks.Size;

    internal int Chunks => new TrialChunks(Count).Count;

    /// <summary>The name by which an input's numbers are drawn: its own, and for later batches one that no input has.</summary>
    internal string StreamOf(string input) => Number == 0 ? input : $"{input}#{Number}";

    /// <summary>All trials at once.</summary>
    internal static TrialBatch Whole(int trials) => new(0, 0, trials);
}
