namespace Simulation.Numerics;

/// <summary>
/// Mean and standard deviation (divisor n − 1) of a column. The deviation is null where there is none: for a single value,
/// and where a value is infinite.
/// </summary>
internal readonly record struct Moments(double Mean, double? StandardDeviation)
{
    /// <summary>
    /// The moments of at least one number, none NaN. Sums run in a fixed order, so equal columns give equal bits; deviations
    /// are taken from a first mean and corrected for its error (Chan, Golub and LeVeque 1983), so a large mean does no harm.
    /// </summary>
    internal static Moments Of(ReadOnlySpan<double> values)
    {
        MomentSums sums = MomentSums.Of(values);
        sums.Read(values);
        return sums.Moments;
    }
}
