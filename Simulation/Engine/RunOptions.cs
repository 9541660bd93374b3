namespace Simulation.Engine;

/// <summary>How to run a study; nothing here but trials and seed changes a result that is there.</summary>
/// <param name="Trials">From 1 to <see cref="Limits.TrialsMax"/>.</param>
/// <param name="Seed">Key of every random number.</param>
/// <param name="Threads">Most threads to use.</param>
/// <param name="ChunksPerTask">Chunks of trials that a thread draws and walks at a time.</param>
internal sealed record RunOptions(int Trials, long Seed, int Threads, int ChunksPerTask = 2)
{
    /// <summary>Regions that may be simulated and consumed at the same time; null: as memory and threads allow.</summary>
    internal int? RegionsAtOnce { get; init; }

    /// <summary>Whether anybody will look at <see cref="Results.QuarterResult.CumulativeCash"/>: a third of all quantiles.</summary>
    internal bool CumulativeCash { get; init; } = true;
}

/// <summary>How far a run is.</summary>
/// <param name="TrialsDone">Trials of a region with all its strategies that are done.</param>
/// <param name="TrialsTotal">Trials · regions.</param>
internal readonly record struct RunProgress(long TrialsDone, long TrialsTotal);
