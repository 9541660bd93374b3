namespace Simulation.Numerics;

/// <summary>The order of a column's numbers, made once for all that asks for ranks.</summary>
/// <param name="Order">[n] where the smallest stands, the second, … the largest; of equals, in the order of the column.</param>
/// <param name="Middle">[n] each number's rank as a fraction, (rank − ½)/n; equals share the mean of theirs.</param>
/// <param name="HasTies">Whether some numbers are equal.</param>
internal sealed record Ranks(int[] Order, double[] Middle, bool HasTies)
{
    /// <summary>Whether not all numbers are equal.</summary>
    internal bool Varies => Middle[Order[0]] < Middle[Order[^1]];

    /// <param name="values">At least one, none NaN.</param>
    internal static Ranks Of(ReadOnlySpan<double> values)
    {
        var order = new int[values.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var sorted = values.ToArray();
        Array.Sort(sorted, order);
        return Of(sorted, order);
    }

    /// <summary>The ranks of numbers that stand in rising order and differ.</summary>
    internal static Ranks Rising(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        return new Ranks(order, [.. order.Select(place => (place + 0.5) / count)], HasTies: false);
    }

    private static Ranks Of(double[] sorted, int[] order)
    {
        var middle = new double[sorted.Length];
        var hasTies = false;
        for (var start = 0; start < sorted.Length; )
        {
            var end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                // The sort does not keep equals in their order.
                order.AsSpan(start, end - start).Sort();
                hasTies = true;
            }

            var rank = 0.5 * (start + end) / sorted.Length;
            for (var i = start; i < end; i++)
            {
                middle[order[i]] = rank;
            }

            start = end;
        }

        return new Ranks(order, middle, hasTies);
    }
}
