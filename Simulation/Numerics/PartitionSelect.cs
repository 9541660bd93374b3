namespace Simulation.Numerics;

/// <summary>
/// Hoare's quickselect (1961) for several ranks of a short part, which it reorders. Partitions without branches, because which
/// side a value falls on cannot be predicted.
/// </summary>
internal static class PartitionSelect
{
    private const int SortedLength = 24;
    private const int DepthLimit = 64;

    internal static void Find(Span<double> part, RankSearch search)
    {
        while (part.Length > SortedLength && search.Depth < DepthLimit)
        {
            if (search.IsDone)
                return;
            double pivot = MedianOfThree(part[0], part[part.Length / 2], part[^1]);
            int below = MoveFirst(part, pivot, orEqual: false);
            int upTo = below + MoveFirst(part[below..], pivot, orEqual: true);
            search.Within(below, upTo).Found.Fill(pivot);
            Find(part[..below], search.Within(0, below));
            search = search.Within(upTo, part.Length);
            part = part[upTo..];
        }
        if (!search.IsDone)
            search.TakeFromSorted(part);
    }

    private static double MedianOfThree(double a, double b, double c) =>
        Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    /// <summary>Brings the values below the pivot (or equal to it) to the front and counts them.</summary>
    private static int MoveFirst(Span<double> part, double pivot, bool orEqual)
    {
        // One comparison for both: what is below the pivot is at most its neighbour, and that holds for +∞ too.
        double limit = orEqual ? pivot : Math.BitDecrement(pivot);
        int count = 0;
        for (int index = 0; index < part.Length; index++)
        {
            double value = part[index];
            part[index] = part[count];
            part[count] = value;
            count += value <= limit ? 1 : 0;
        }
        return count;
    }
}
