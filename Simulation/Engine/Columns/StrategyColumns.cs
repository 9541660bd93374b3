using System.Runtime.CompilerServices;
using Simulation.Model;
using Simulation.Numerics;

namespace Simulation.Engine.Columns;

/// <summary>What is kept of every trial of one strategy: a double each, and a byte for a quarter.</summary>
internal sealed class StrategyColumns(int paddedTrials)
{
    internal double[] Value { get; } = new double[paddedTrials];

    internal double[] PeakFundingUsd { get; } = new double[paddedTrials];

    internal QuarterColumn PaybackQuarter { get; } = new(paddedTrials);

    internal double[] FinalShare { get; } = new double[paddedTrials];

    internal QuarterColumn ExitQuarter { get; } = new(paddedTrials);

    [MethodImpl(Compile.Fully)]
    internal void Store(int trial, in TrialOutcome outcome)
    {
        outcome.Value.Store(Value, trial);
        outcome.PeakFundingUsd.Store(PeakFundingUsd, trial);
        PaybackQuarter.Store(trial, outcome.PaybackQuarter);
        outcome.FinalShare.Store(FinalShare, trial);
        ExitQuarter.Store(trial, outcome.ExitQuarter);
    }
}
