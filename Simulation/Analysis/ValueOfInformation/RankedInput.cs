using Simulation.Numerics;

namespace Simulation.Analysis.ValueOfInformation;

/// <summary>
/// An input's draws by rank, on the scale of normal scores: what a number is worth knowing does not depend on its scale, and
/// on this one no draw lies so far out that it decides a regression alone. Equal draws share the middle of their ranks.
/// </summary>
/// <param name="Order">[ranks] the trial of each rank.</param>
/// <param name="Scores">[ranks] the standard normal quantile of each rank, ascending.</param>
/// <param name="HasTies">Whether some draws are equal.</param>
internal sealed record RankedInput(int[] Order, double[] Scores, bool HasTies)
{
    /// <summary>All draws are equal, so there is nothing to learn.</summary>
    internal bool IsConstant => Scores[0] == Scores[^1];

    /// <param name="draws">At least one, none NaN.</param>
    internal static RankedInput Of(ReadOnlySpan<double> draws)
    {
        var sorted = draws.ToArray();
        var order = new int[sorted.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(sorted, order);
        var scores = new double[sorted.Length];
        var hasTies = false;
        for (var start = 0; start < sorted.Length; )
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
            {
                end++;
            }

            hasTies |= end - start > 1;
            scores.AsSpan(start, end - start).Fill(InverseNormal.Quantile((start + end) / (2.0 * sorted.Length)));
            start = end;
        }

        return new RankedInput(order, scores, hasTies);
    }
}
