namespace Simulation.Numerics;

/// <summary>
/// The method of batch means (Conway 1963): where numbers depend on their neighbours, as those of one hypercube do, the
/// spread of the means of independent batches still tells how far the overall mean may be off.
/// </summary>
internal static class BatchMeans
{
    /// <summary>The moments of the means of consecutive batches of equal length, which make up all the values.</summary>
    internal static Moments Of(ReadOnlySpan<double> values, int batchLength)
    {
        var means = new double[values.Length / batchLength];
        for (var batch = 0; batch < means.Length; batch++)
        {
            means[batch] = Moments.Of(values.Slice(batch * batchLength, batchLength)).Mean;
        }

        return Moments.Of(means);
    }

    /// <summary>
    /// The standard error of the mean: from the batches where there are at least two, else from the values one by one; none
    /// at a single value.
    /// </summary>
    /// <param name="values">At least one.</param>
    /// <param name="moments">Of the values.</param>
    /// <param name="batchLength">Of a batch, where there are any.</param>
    internal static double? StandardError(ReadOnlySpan<double> values, Moments moments, int? batchLength)
    {
        var length = batchLength is { } given && values.Length >= 2 * given ? given : 1;
        var spread = length == 1 ? moments : Of(values, length);
        return spread.StandardDeviation / Math.Sqrt(values.Length / length);
    }
}
