using System.Globalization;

namespace Simulation.Reporting.Html.Charts;

/// <summary>
/// Text that Vega can take: it puts names into expressions, whose language has no control characters and no line
/// separators. Each becomes a replacement character, as it does in HTML.
/// </summary>
internal static class ChartText
{
    private const char Replacement = '\ufffd';

    internal static string Of(string text) => text.Any(IsUnfit) ? string.Concat(text.Select(Fit)) : text;

    private static char Fit(char letter) => IsUnfit(letter) ? Replacement : letter;

    private static bool IsUnfit(char letter) =>
        char.GetUnicodeCategory(letter)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
