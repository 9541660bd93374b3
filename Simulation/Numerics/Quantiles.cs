using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>Quantiles of type 7 (Hyndman and Fan 1996) and means of the lowest values of a column.</summary>
internal static class Quantiles
{
    /// <summary>
    /// The quantiles of at least one number, none NaN, for probabilities from 0 to 1 in ascending order. The column stays as
    /// it is. +∞ counts as a number; between equal order statistics nothing is interpolated, so ∞ − ∞ never arises.
    /// </summary>
    internal static void Select(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> ascendingProbabilities,
        Span<double> quantiles
    )
    {
        NoReader nobody = default;
        Select(values, ascendingProbabilities, quantiles, ref nobody);
    }

    /// <summary>The same, and shows the column to a reader.</summary>
    internal static void Select<TReader>(
        scoped ReadOnlySpan<double> values,
        scoped ReadOnlySpan<double> ascendingProbabilities,
        scoped Span<double> quantiles,
        ref TReader reader
    )
        where TReader : struct, IColumnReader, allows ref struct
    {
        Span<int> ranks = stackalloc int[2 * ascendingProbabilities.Length];
        RanksOf(ascendingProbabilities, values.Length, ranks);
        Span<double> found = stackalloc double[ranks.Length];
        OrderStatistics.Find(values, ranks, found, ref reader);
        Interpolate(ascendingProbabilities, values.Length, new RankedValues(ranks, found), quantiles);
    }

    /// <summary>The same for a column that may be left in disorder: for many probabilities.</summary>
    /// <param name="values">At least one, none NaN.</param>
    /// <param name="scratch">At least as long.</param>
    /// <param name="ascendingProbabilities">From 0 to 1.</param>
    /// <param name="quantiles">A place for each.</param>
    internal static void SelectInPlace(
        Span<double> values,
        Span<double> scratch,
        ReadOnlySpan<double> ascendingProbabilities,
        Span<double> quantiles
    )
    {
        Span<int> ranks = stackalloc int[2 * ascendingProbabilities.Length];
        RanksOf(ascendingProbabilities, values.Length, ranks);
        Span<double> found = stackalloc double[ranks.Length];
        OrderStatistics.FindInPlace(values, scratch, ranks, found);
        Interpolate(ascendingProbabilities, values.Length, new RankedValues(ranks, found), quantiles);
    }

    /// <summary>
    /// The mean of the <paramref name="count"/> smallest of a column without NaN, and the largest of them. The sum runs in the
    /// column's order, so equal columns give equal bits; +∞ if fewer are finite.
    /// </summary>
    internal static (double Mean, double Edge) LowestPart(ReadOnlySpan<double> values, int count)
    {
        Debug.Assert(count > 0 && count <= values.Length, "The lowest must be among the values.");
        Span<double> edge = stackalloc double[1];
        OrderStatistics.Find(values, [count - 1], edge);
        (double sum, double below) = SumBelow(edge[0], values);
        return ((sum + (count - below) * edge[0]) / count, edge[0]);
    }

    /// <summary>The neighbours of every quantile, ascending.</summary>
    private static void RanksOf(ReadOnlySpan<double> ascendingProbabilities, int count, Span<int> ranks)
    {
        Debug.Assert(count > 0, "There is no quantile of nothing.");
        int last = count - 1;
        for (int index = 0; index < ascendingProbabilities.Length; index++)
        {
            int rank = (int)(last * ascendingProbabilities[index]);
            ranks[2 * index] = rank;
            ranks[2 * index + 1] = Math.Min(rank + 1, last);
        }
        // Two near probabilities can ask for the same neighbours: r, r + 1, r, r + 1.
        ranks.Sort();
    }

    private static void Interpolate(
        ReadOnlySpan<double> ascendingProbabilities,
        int count,
        RankedValues neighbours,
        Span<double> quantiles
    )
    {
        Debug.Assert(quantiles.Length == ascendingProbabilities.Length, "Every probability needs its place.");
        int last = count - 1;
        for (int index = 0; index < quantiles.Length; index++)
        {
            double position = last * ascendingProbabilities[index];
            int rank = (int)position;
            double lower = neighbours.At(rank);
            double upper = neighbours.At(Math.Min(rank + 1, last));
            quantiles[index] = Interpolate(lower, upper, position - rank);
        }
    }

    private static double Interpolate(double lower, double upper, double fraction) =>
        fraction == 0 || lower.Equals(upper) ? lower : lower + fraction * (upper - lower);

    [MethodImpl(Compile.Fully)]
    private static (double Sum, double Count) SumBelow(double threshold, ReadOnlySpan<double> values)
    {
        (Lanes Sum, Lanes Count) even = default;
        (Lanes Sum, Lanes Count) odd = default;
        int start = 0;
        for (; start + 2 * Lanes.Count <= values.Length; start += 2 * Lanes.Count)
        {
            even = AddBelow(threshold, Lanes.Load(values, start), even);
            odd = AddBelow(threshold, Lanes.Load(values, start + Lanes.Count), odd);
        }
        double sum = Lanes.Sum(even.Sum + odd.Sum);
        double count = Lanes.Sum(even.Count + odd.Count);
        for (; start < values.Length; start++)
        {
            if (values[start] < threshold)
            {
                sum += values[start];
                count++;
            }
        }
        return (sum, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Lanes Sum, Lanes Count) AddBelow(double threshold, Lanes values, (Lanes Sum, Lanes Count) total)
    {
        LaneMask isBelow = values < threshold;
        return (total.Sum + Lanes.Where(isBelow, values), total.Count + Lanes.Where(isBelow, Lanes.One));
    }

    /// <summary>Order statistics beside their ranks.</summary>
    private readonly ref struct RankedValues(ReadOnlySpan<int> ranks, ReadOnlySpan<double> values)
    {
        private readonly ReadOnlySpan<int> ranks = ranks;
        private readonly ReadOnlySpan<double> values = values;

        internal double At(int rank) => values[ranks.IndexOf(rank)];
    }
}
