namespace Simulation.Engine.Columns;

/// <summary>All that is kept of one region's trials; made once and overwritten by the next region.</summary>
internal sealed class RegionColumns
{
    internal RegionColumns(TrialChunks chunks, int strategies, int quarters)
    {
        Chunks = chunks;
        Lent = new ColumnPool(chunks.PaddedTrials);
        var timelineTrials = new TrialChunks(TimelineTrials).PaddedTrials;
        Strategies = [.. Enumerable.Range(0, strategies).Select(_ => new StrategyColumns(chunks.PaddedTrials))];
        Timelines = [.. Enumerable.Range(0, strategies).Select(_ => new TimelineColumns(quarters, timelineTrials))];
        Sums = new ChunkSums(chunks.Count, strategies, new SumLayout(quarters));
    }

    private RegionColumns(RegionColumns whole, TrialChunks chunks)
    {
        Chunks = chunks;
        Lent = whole.Lent;
        Strategies = whole.Strategies;
        Timelines = whole.Timelines;
        Sums = whole.Sums;
    }

    internal TrialChunks Chunks { get; }

    /// <summary>Trials from which the timeline's quantiles are taken.</summary>
    internal int TimelineTrials => Math.Min(Chunks.Trials, Limits.TimelineQuantileTrialsMax);

    internal IReadOnlyList<StrategyColumns> Strategies { get; }

    internal IReadOnlyList<TimelineColumns> Timelines { get; }

    internal ChunkSums Sums { get; }

    /// <summary>Columns of every trial for whoever needs one for a moment.</summary>
    internal ColumnPool Lent { get; }

    /// <summary>Puts a column in place of each that walks fill with doubles.</summary>
    internal void Fill(int strategy, ReadOnlySpan<double> column)
    {
        column.CopyTo(Strategies[strategy].Value);
        column.CopyTo(Strategies[strategy].PeakFundingUsd);
        column.CopyTo(Strategies[strategy].FinalShare);
        var timeline = Timelines[strategy];
        for (var t = 0; t < Sums.Layout.Quarters; t++)
        {
            column[..timeline.PaddedTrials].CopyTo(timeline.Share(t));
            column[..timeline.PaddedTrials].CopyTo(timeline.Cash(t));
        }
    }

    /// <summary>The same memory, of which only the first trials count.</summary>
    internal RegionColumns First(int trials) => new(this, new TrialChunks(trials));
}
