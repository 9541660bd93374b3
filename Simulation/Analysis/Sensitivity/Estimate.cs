using Simulation.Analysis.Comparison;

namespace Simulation.Analysis.Sensitivity;

/// <summary>What is said of an input.</summary>
internal enum Measure
{
    /// <summary>Spearman's rank correlation, from the trials.</summary>
    RankCorrelation,

    /// <summary>The same with the other inputs' ranks held fixed, from the trials.</summary>
    PartialRankCorrelation,

    /// <summary>First-order Sobol index, from the trials.</summary>
    FirstOrderFromTrials,

    /// <summary>Borgonovo's delta, from the trials.</summary>
    Delta,

    /// <summary>First-order Sobol index, by design.</summary>
    FirstOrder,

    /// <summary>Total Sobol index, by design.</summary>
    Total,
}

/// <summary>An estimate with its error.</summary>
/// <param name="Measure">Of what.</param>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">By the bootstrap.</param>
/// <param name="Floor">
/// What an input of no influence stays below 95 times in 100, by permutation; none for a design, which needs none.
/// </param>
internal sealed record Estimate(Measure Measure, double Value, double StandardError, double? Floor)
{
    /// <summary>Lower end of the 95% interval.</summary>
    internal double Low => Value - HalfWidth;

    /// <summary>Upper end of the 95% interval.</summary>
    internal double High => Value + HalfWidth;

    /// <summary>Half the width of the 95% interval.</summary>
    internal double HalfWidth => PairedDifference.IntervalStandardErrors * StandardError;

    /// <summary>The interval excludes 0, and the estimate is beyond the floor.</summary>
    internal bool IsToldFromZero => (Low > 0 || High < 0) && !(Math.Abs(Value) <= Floor);
}
