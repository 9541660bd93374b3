using System.Diagnostics;

namespace Simulation.Numerics;

/// <summary>Order statistics of a column: quantiles of type 7 (Hyndman and Fan 1996) and means of the lowest values.</summary>
internal static class Quantiles
{
    /// <summary>
    /// The quantiles of at least one number, none NaN, for probabilities from 0 to 1 in ascending order. The values may be
    /// reordered. +∞ counts as a number; between equal order statistics nothing is interpolated, so ∞ − ∞ never arises.
    /// </summary>
    internal static void Select(
        Span<double> values,
        ReadOnlySpan<double> ascendingProbabilities,
        Span<double> quantiles
    )
    {
        Debug.Assert(!values.IsEmpty && quantiles.Length == ascendingProbabilities.Length, "Shapes must agree.");
        values.Sort();
        for (int index = 0; index < quantiles.Length; index++)
        {
            double position = (values.Length - 1) * ascendingProbabilities[index];
            int rank = (int)position;
            double lower = values[rank];
            double upper = values[Math.Min(rank + 1, values.Length - 1)];
            double fraction = position - rank;
            quantiles[index] = lower == upper || fraction == 0 ? lower : lower + fraction * (upper - lower);
        }
    }

    /// <summary>The mean of the <paramref name="count"/> smallest; the values may be reordered.</summary>
    internal static double MeanOfLowest(Span<double> values, int count)
    {
        Debug.Assert(count > 0 && count <= values.Length, "The lowest must be among the values.");
        values.Sort();
        double sum = 0;
        foreach (double value in values[..count])
            sum += value;
        return sum / count;
    }
}
