using Simulation.Analysis.Comparison;

namespace Simulation.Analysis.ValueOfInformation;

/// <summary>An estimated value of information.</summary>
/// <param name="Value">USD; may be below 0 by sampling error.</param>
/// <param name="StandardError">USD.</param>
internal readonly record struct VoiFigure(double Value, double StandardError)
{
    /// <summary>What there is where values go beyond what a double holds.</summary>
    internal static VoiFigure Beyond => new(double.NaN, double.NaN);

    private double HalfWidth => PairedDifference.IntervalStandardErrors * StandardError;

    /// <summary>Lower end of the 95% interval; information is never worth less than 0.</summary>
    internal double Low => Math.Max(0, Value - HalfWidth);

    /// <summary>Upper end.</summary>
    internal double High => Math.Max(0, Value + HalfWidth);
}
