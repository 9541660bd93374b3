using Simulation.Numerics;

namespace Simulation.Analysis.Sensitivity;

/// <summary>Pearson's correlation of columns and of sums over them.</summary>
internal static class Correlation
{
    /// <summary>0 where a column is constant.</summary>
    internal static double Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var scale = Scale(first, second);
        if (scale == 0)
        {
            return 0;
        }

        var (meanFirst, meanSecond) = (Moments.Of(first).Mean, Moments.Of(second).Mean);
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            sum += (first[i] - meanFirst) * (second[i] - meanSecond);
        }

        return sum / first.Length / scale;
    }

    /// <summary>The product of the two standard deviations, with n below the line.</summary>
    internal static double Scale(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var deviations = Moments.Of(first).StandardDeviation * Moments.Of(second).StandardDeviation ?? 0;
        return deviations * (first.Length - 1) / first.Length;
    }

    /// <summary>From the sums n, Σx, Σy, Σx², Σy², Σxy; 0 where one is constant.</summary>
    internal static double OfSums(double[] sums)
    {
        var (count, x, y) = (sums[0], sums[1] / sums[0], sums[2] / sums[0]);
        var (ofX, ofY) = ((sums[3] / count) - (x * x), (sums[4] / count) - (y * y));
        return ofX > 0 && ofY > 0 ? ((sums[5] / count) - (x * y)) / Math.Sqrt(ofX * ofY) : 0;
    }
}
