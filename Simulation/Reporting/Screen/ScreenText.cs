using System.Globalization;
using System.Text;
using Simulation.Analysis.Comparison;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>Text from a scenario made fit for a screen: names may be long, and may hold anything.</summary>
internal static class ScreenText
{
    private const char Replacement = '?';

    /// <summary>
    /// The text without what would move the cursor, colour the screen or turn the direction of writing: controls, format
    /// characters and line separators each become a <c>?</c>.
    /// </summary>
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(IsPlain(rune) ? rune.ToString() : Replacement.ToString());
        }

        return clean.ToString();
    }

    /// <summary>The clean text, cut to a width in cells, with an ellipsis where something is missing.</summary>
    internal static string Fit(string text, int width, Glyphs glyphs)
    {
        var clean = Clean(text);
        if (clean.GetCellWidth() <= width)
        {
            return clean;
        }

        var kept = new StringBuilder();
        var left = width - glyphs.Ellipsis.Length;
        foreach (var rune in clean.EnumerateRunes())
        {
            left -= rune.ToString().GetCellWidth();
            if (left < 0)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd() + glyphs.Ellipsis;
    }

    /// <summary>
    /// The clean text in lines of at most a width, broken between words; lines after the first begin with so many spaces. A
    /// word that is wider than a line is cut.
    /// </summary>
    internal static IReadOnlyList<string> Lines(string text, int width, int indent, Glyphs glyphs)
    {
        var clean = Clean(text).TrimEnd();
        var words = clean.TrimStart().Split(' ');
        var lines = new List<string>();
        var line = new string(' ', clean.Length - clean.TrimStart().Length) + words[0];
        foreach (var word in words.Skip(1))
        {
            if ($"{line} {word}".GetCellWidth() <= width)
            {
                line = $"{line} {word}";
                continue;
            }

            lines.Add(Fit(line, width, glyphs));
            line = new string(' ', indent) + word;
        }

        lines.Add(Fit(line, width, glyphs));
        return lines;
    }

    /// <summary>A number of things: <c>1 region</c>, <c>30 regions</c>.</summary>
    internal static string Count(long count, string singular, string plural) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? singular : plural)}";

    /// <summary>Trials of each strategy, region by region: a run that stops when decided gives each as many as it needs.</summary>
    internal static string Trials(IEnumerable<RegionComparison> regions)
    {
        var trials = regions.Select(region => region.Result.Strategies[0].Trials).ToList();
        return trials.Min() == trials.Max()
            ? Count(trials[0], "trial", "trials")
            : FormattableString.Invariant($"{trials.Min():N0} to {trials.Max():N0} trials");
    }

    private static bool IsPlain(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate
            );
}
