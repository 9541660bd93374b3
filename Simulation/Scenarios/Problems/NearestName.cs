namespace Simulation.Scenarios.Problems;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    private const int LengthMax = 100;

    /// <summary><c>; did you mean 'x'?</c>, or nothing where no known name is near.</summary>
    internal static string Hint(string name, IEnumerable<string> known) =>
        Find(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary>
    /// The known name at the least distance; of several the first. None where more than a third of the letters would
    /// have to change (one letter in short names, none in names of one letter), for then the hint would mislead.
    /// </summary>
    internal static string? Find(string name, IEnumerable<string> known)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in known)
        {
            var longer = Math.Max(name.Length, candidate.Length);
            var allowed = Math.Min(longer < 2 ? 0 : Math.Max(1, longer / 3), bestDistance - 1);
            if (longer > LengthMax || Math.Abs(name.Length - candidate.Length) > allowed)
            {
                continue;
            }

            var distance = Distance(name, candidate);
            if (distance <= allowed)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>
    /// Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other, no part being
    /// edited twice (Damerau 1964, in the restricted form called optimal string alignment). Case does not count.
    /// </summary>
    internal static int Distance(string first, string second)
    {
        var (a, b) = (first.ToUpperInvariant(), second.ToUpperInvariant());
        var rows = new int[3][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new int[b.Length + 1];
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0][j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            FillRow(rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3], (a, b, i));
        }

        return rows[a.Length % 3][b.Length];
    }

    private static void FillRow(int[] row, int[] previous, int[] beforePrevious, (string A, string B, int I) at)
    {
        var (a, b, i) = at;
        row[0] = i;
        for (var j = 1; j <= b.Length; j++)
        {
            var replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = Math.Min(replaced, Math.Min(previous[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            {
                row[j] = Math.Min(row[j], beforePrevious[j - 2] + 1);
            }
        }
    }
}
