namespace Simulation.Engine;

/// <summary>Shares out work of whoever has no threads of its own: an analysis, the tables of a run.</summary>
/// <param name="Threads">Most threads to use.</param>
/// <param name="Cancellation">Looked at between pieces.</param>
internal sealed record WorkSharing(int Threads, CancellationToken Cancellation)
{
    /// <summary>Does each piece once, in any order; pieces write to places of their own.</summary>
    internal void ForEach(int pieces, Action<int> work) =>
        Parallel.For(
            0,
            pieces,
            new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = Cancellation },
            work
        );

    /// <summary>The same on the caller's thread.</summary>
    internal static void OneAfterAnother(int pieces, Action<int> work)
    {
        for (var piece = 0; piece < pieces; piece++)
        {
            work(piece);
        }
    }
}
