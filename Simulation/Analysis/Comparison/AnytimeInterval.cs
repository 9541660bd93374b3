using Simulation.Numerics;

namespace Simulation.Analysis.Comparison;

/// <summary>
/// An interval of a mean that may be looked at after every observation: the chance that it ever misses the mean, at any of
/// the looks, is at most the stated error. For normal observations of unknown spread it is the set of means that a mixture
/// of t-tests does not reject (Lai 1976, whose prior on the spread it has; Wang and Ramdas 2025, with a normal
/// prior on the standardised mean): an e-process by Ville's inequality. The observations here are means of batches of
/// hundreds of trials, which are as good as normal.
/// </summary>
internal static class AnytimeInterval
{
    /// <summary>
    /// Variance of the prior on mean over standard deviation: margins worth deciding on are about as large as the spread of
    /// the batch means.
    /// </summary>
    private const double PriorVariance = 1;

    /// <summary>Half the interval's width; infinite while there are too few observations for any.</summary>
    /// <param name="observations">Mean and standard deviation of the observations so far.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="error">The chance of ever missing, between 0 and 1.</param>
    internal static double HalfWidth(Moments observations, int count, double error)
    {
        if (count < 2 || observations.StandardDeviation is not { } deviation)
        {
            return double.PositiveInfinity;
        }

        // With n = count and g = 1 + n·prior variance, the mixture's likelihood ratio against a mean at distance
        // t·deviation/√n is g^(−1/2) · ((1 + q) / (1 + q/g))^(n/2) with q = t²/(n − 1); it stays below 1/error for q below
        // (k − 1) / (1 − k/g), k = (√g/error)^(2/n).
        var g = 1 + (count * PriorVariance);
        var k = ReproducibleMath.Exp(2.0 / count * ReproducibleMath.Log(Math.Sqrt(g) / error));
        return k >= g ? double.PositiveInfinity : deviation * Math.Sqrt((count - 1) * (k - 1) / (1 - (k / g)) / count);
    }
}
