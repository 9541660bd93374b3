namespace Simulation.Scenarios.Problems;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    private const int LengthMax = 100;

    /// <summary>Fewer letters begin or stand in too many names for one of them to be the one that was meant.</summary>
    private const int PartLengthMin = 3;

    /// <summary><c>; did you mean 'x'?</c>, or nothing where no known name is near.</summary>
    internal static string Hint(string name, IEnumerable<string> known) =>
        Find(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary>The known name that was mistyped, or else the one that was cut short or lengthened.</summary>
    internal static string? Find(string name, IEnumerable<string> known)
    {
        var names = known.Where(candidate => Math.Max(name.Length, candidate.Length) <= LengthMax).ToList();
        return FindMistyped(name, names) ?? FindPart(name, names);
    }

    /// <summary>
    /// The known name at the least distance; of several the first. None where more than a third of the letters would
    /// have to change (one letter in short names, none in names of one letter), for then the hint would mislead.
    /// </summary>
    private static string? FindMistyped(string name, List<string> known)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in known)
        {
            var longer = Math.Max(name.Length, candidate.Length);
            var allowed = Math.Min(longer < 2 ? 0 : Math.Max(1, longer / 3), bestDistance - 1);
            if (Math.Abs(name.Length - candidate.Length) > allowed)
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
    /// The known name that begins with what was written or with which it begins; or else one that has it somewhere, or
    /// that it abbreviates (src for source). A plural stands for its singular. Of several the one nearest in length.
    /// </summary>
    private static string? FindPart(string name, List<string> known)
    {
        var singular = name.EndsWith('s') ? name[..^1] : name;
        return Nearest(candidate => Begins(name, candidate) || Begins(candidate, name))
            ?? Nearest(candidate => Begins(singular, candidate))
            ?? Nearest(candidate => IsPart(name, candidate))
            ?? Nearest(candidate => Abbreviates(name, candidate));

        string? Nearest(Func<string, bool> isMeant) =>
            known.Where(isMeant).MinBy(candidate => Math.Abs(candidate.Length - name.Length));
    }

    private static bool Begins(string part, string whole) =>
        part.Length >= PartLengthMin && whole.StartsWith(part, StringComparison.OrdinalIgnoreCase);

    private static bool IsPart(string part, string whole) =>
        part.Length >= PartLengthMin && whole.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether all its letters stand in the whole in the same order, from the first on, and are half of them.</summary>
    private static bool Abbreviates(string part, string whole)
    {
        if (
            part.Length < PartLengthMin
            || part.Length * 2 < whole.Length
            || !whole.StartsWith(part[..1], StringComparison.OrdinalIgnoreCase)
        )
        {
            return false;
        }

        var found = 0;
        foreach (var letter in whole.ToUpperInvariant())
        {
            found += found < part.Length && char.ToUpperInvariant(part[found]) == letter ? 1 : 0;
        }

        return found == part.Length;
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
