namespace Simulation.Analysis.Comparison;

/// <summary>One strategy's value less another's, trial by trial.</summary>
internal static class PairedDifference
{
    internal static double[] Of(ReadOnlySpan<double> minuend, ReadOnlySpan<double> subtrahend)
    {
        var difference = new double[minuend.Length];
        for (var i = 0; i < difference.Length; i++)
        {
            difference[i] = minuend[i] - subtrahend[i];
        }

        return difference;
    }
}
