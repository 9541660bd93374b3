namespace Simulation.Engine.Columns;

/// <summary>All that is kept of one region's trials; made once and overwritten by the next region.</summary>
internal sealed class RegionColumns
{
    internal RegionColumns(TrialChunks chunks, int strategies, int quarters)
    {
        var quantileTrials = Math.Min(chunks.Trials, Limits.TimelineQuantileTrialsMax);
        Chunks = chunks;
        TimelineTrials = quantileTrials;
        Strategies = [.. Enumerable.Range(0, strategies).Select(_ => new StrategyColumns(chunks.PaddedTrials))];
        Timelines =
        [
            .. Enumerable
                .Range(0, strategies)
                .Select(_ => new TimelineColumns(quarters, new TrialChunks(quantileTrials).PaddedTrials)),
        ];
        Sums = new ChunkSums(chunks.Count, strategies, new SumLayout(quarters));
    }

    internal TrialChunks Chunks { get; }

    /// <summary>Trials from which the timeline's quantiles are taken.</summary>
    internal int TimelineTrials { get; }

    internal IReadOnlyList<StrategyColumns> Strategies { get; }

    internal IReadOnlyList<TimelineColumns> Timelines { get; }

    internal ChunkSums Sums { get; }
}
