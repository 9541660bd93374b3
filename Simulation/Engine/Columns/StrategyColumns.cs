using System.Runtime.CompilerServices;
using Simulation.Model;

namespace Simulation.Engine.Columns;

/// <summary>What is kept of every trial of one strategy, a double each.</summary>
internal sealed class StrategyColumns(int paddedTrials)
{
    internal double[] Value { get; } = new double[paddedTrials];

    internal double[] PeakFundingUsd { get; } = new double[paddedTrials];

    /// <summary>+∞ where it never pays back.</summary>
    internal double[] PaybackQuarter { get; } = new double[paddedTrials];

    internal double[] FinalShare { get; } = new double[paddedTrials];

    /// <summary>+∞ where it never exits.</summary>
    internal double[] ExitQuarter { get; } = new double[paddedTrials];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Store(int trial, in TrialOutcome outcome)
    {
        outcome.Value.Store(Value, trial);
        outcome.PeakFundingUsd.Store(PeakFundingUsd, trial);
        outcome.PaybackQuarter.Store(PaybackQuarter, trial);
        outcome.FinalShare.Store(FinalShare, trial);
        outcome.ExitQuarter.Store(ExitQuarter, trial);
    }
}
