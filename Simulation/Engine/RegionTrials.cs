using Simulation.Engine.Columns;
using Simulation.Engine.Inputs;
using Simulation.Engine.Results;

namespace Simulation.Engine;

/// <summary>
/// One region's trials, side by side and with what they say alone. The columns belong to the run: they are overwritten
/// once their driver begins its next region.
/// </summary>
internal sealed record RegionTrials(RegionResult Result, DrawnInputs Inputs, RegionColumns Columns)
{
    internal int Trials => Columns.Chunks.Trials;

    /// <summary>Trials a batch, where the run went on in batches: standard errors then come from the batches' means.</summary>
    internal int? BatchTrials { get; init; }

    /// <summary>Calls a function with 0, 1, … on the run's threads, in no order; the numbers must not meet.</summary>
    internal Action<int, Action<int>> ForEach { get; init; } = WorkSharing.OneAfterAnother;

    internal ReadOnlySpan<double> Value(int strategy) => Columns.Strategies[strategy].Value.AsSpan(0, Trials);

    /// <summary>A column of these trials, for a moment.</summary>
    internal LentColumn Lend() => Columns.Lent.Lend(Trials);

    /// <summary>One column of a strategy, without its padding.</summary>
    internal ReadOnlyMemory<double> Memory(Func<StrategyColumns, double[]> column, int strategy) =>
        column(Columns.Strategies[strategy]).AsMemory(0, Trials);
}
