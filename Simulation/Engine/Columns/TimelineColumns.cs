using Simulation.Numerics;

namespace Simulation.Engine.Columns;

/// <summary>Share and cash of every quarter of one strategy in the trials from which the timeline's quantiles are taken.</summary>
internal sealed class TimelineColumns
{
    private readonly AlignedBuffer<double>[] _shares;
    private readonly AlignedBuffer<double>[] _cash;

    internal TimelineColumns(int quarters, int paddedTrials)
    {
        _shares = Allocate(quarters, paddedTrials);
        _cash = Allocate(quarters, paddedTrials);
        PaddedTrials = paddedTrials;
    }

    /// <summary>Trials that are kept, padding included.</summary>
    internal int PaddedTrials { get; }

    internal Span<double> Share(int quarter) => _shares[quarter].Span;

    internal Span<double> Cash(int quarter) => _cash[quarter].Span;

    private static AlignedBuffer<double>[] Allocate(int quarters, int paddedTrials) =>
        [.. Enumerable.Range(0, quarters).Select(_ => new AlignedBuffer<double>(paddedTrials))];
}
