using System.Text.RegularExpressions;

namespace Simulation.Tests.Reporting.Html;

/// <summary>The elements of a page with the names of their attributes, scripts and styles being text.</summary>
internal static partial class PageTags
{
    private const RegexOptions Options = RegexOptions.Singleline | RegexOptions.ExplicitCapture;
    private const int Patience = 10_000;

    internal static IReadOnlyList<string> Of(string html)
    {
        var bare = Raw().Replace(html, "<${name}/>");
        return
        [
            .. Elements()
                .Matches(bare)
                .Select(tag => Values().Replace(tag.Value, "="))
                .Select(tag => Spaces().Replace(tag, " ")),
        ];
    }

    [GeneratedRegex("<(?<name>script|style)[^>]*>.*?</\\k<name>>", Options, Patience)]
    private static partial Regex Raw();

    [GeneratedRegex("<[^>]*>", Options, Patience)]
    private static partial Regex Elements();

    [GeneratedRegex("=\"[^\"]*\"", Options, Patience)]
    private static partial Regex Values();

    [GeneratedRegex("\\s+", Options, Patience)]
    private static partial Regex Spaces();
}
