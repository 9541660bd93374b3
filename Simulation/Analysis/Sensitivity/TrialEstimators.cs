using Simulation.Numerics;

namespace Simulation.Analysis.Sensitivity;

/// <summary>The estimators that need nothing but trials, each ready for one quantity.</summary>
internal sealed class TrialEstimators
{
    /// <param name="quantity">[trials].</param>
    internal TrialEstimators(ReadOnlySpan<double> quantity)
    {
        Quantity = Ranks.Of(quantity);
        Correlations = new RankCorrelations(Quantity);
        FirstOrder = new FirstOrderFromTrials(quantity);
        Delta = new DeltaFromTrials(Quantity);
    }

    internal Ranks Quantity { get; }

    internal RankCorrelations Correlations { get; }

    internal FirstOrderFromTrials FirstOrder { get; }

    internal DeltaFromTrials Delta { get; }
}
