namespace Simulation.Engine.Columns;

/// <summary>Share and cash of every quarter of one strategy in the trials from which the timeline's quantiles are taken.</summary>
internal sealed class TimelineColumns
{
    private readonly double[][] _shares;
    private readonly double[][] _cash;

    internal TimelineColumns(int quarters, int paddedTrials)
    {
        _shares = Allocate(quarters, paddedTrials);
        _cash = Allocate(quarters, paddedTrials);
        PaddedTrials = paddedTrials;
    }

    /// <summary>Trials that are kept, padding included.</summary>
    internal int PaddedTrials { get; }

    internal double[] Share(int quarter) => _shares[quarter];

    internal double[] Cash(int quarter) => _cash[quarter];

    private static double[][] Allocate(int quarters, int paddedTrials) =>
        [.. Enumerable.Range(0, quarters).Select(_ => new double[paddedTrials])];
}
