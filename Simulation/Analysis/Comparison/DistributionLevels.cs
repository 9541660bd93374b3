using Simulation.Numerics;

namespace Simulation.Analysis.Comparison;

/// <summary>
/// The probabilities at which a distribution is kept, enough to draw its curve. The ends stop short of 0 and 1: single
/// extreme trials would stretch every axis.
/// </summary>
internal static class DistributionLevels
{
    /// <summary>Steps of a fortieth from 0 to 1.</summary>
    private const int Steps = 40;

    private const double Tail = 0.005;

    private static readonly double[] Levels =
    [
        .. Enumerable.Range(0, Steps + 1).Select(step => Math.Clamp((double)step / Steps, Tail, 1 - Tail)),
    ];

    /// <summary>Ascending: 0.005, 0.025, 0.05 … 0.975, 0.995.</summary>
    internal static IReadOnlyList<double> All => Levels;

    /// <summary>The quantiles of at least one number at every level; the numbers are left in disorder.</summary>
    /// <param name="values">None NaN.</param>
    /// <param name="scratch">At least as long.</param>
    internal static IReadOnlyList<double> QuantilesInPlace(Span<double> values, Span<double> scratch)
    {
        var quantiles = new double[Levels.Length];
        Quantiles.SelectInPlace(values, scratch, Levels, quantiles);
        return quantiles;
    }
}
