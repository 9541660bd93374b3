using Simulation.Tests.Scenarios;

namespace Simulation.Tests.Tidy;

/// <summary>One fenced block of a Markdown page.</summary>
/// <param name="Language">What stands behind the fence: <c>sh</c>.</param>
/// <param name="Lines">What stands between the fences.</param>
internal sealed record MarkdownBlock(string Language, IReadOnlyList<string> Lines);

/// <summary>The page that a newcomer reads first, in the parts that can be held against the program.</summary>
internal static class ReadmePage
{
    private const string Fence = "```";

    internal static string Text { get; } = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");

    /// <summary>In the order of the page.</summary>
    internal static IReadOnlyList<MarkdownBlock> Blocks { get; } = ReadBlocks(Text.Split('\n'));

    /// <summary>The cells of the table whose first heading is the one given, without its heading and its rule.</summary>
    internal static IReadOnlyList<string[]> Rows(string firstHeading) => [.. Table(firstHeading).Skip(2)];

    /// <summary>The headings of that table.</summary>
    internal static string[] Headings(string firstHeading) => Table(firstHeading).First();

    private static IEnumerable<string[]> Table(string firstHeading) =>
        Text.Split('\n')
            .SkipWhile(line => !line.StartsWith($"| {firstHeading} |", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static List<MarkdownBlock> ReadBlocks(string[] lines)
    {
        var blocks = new List<MarkdownBlock>();
        for (var start = 0; start < lines.Length; start++)
        {
            if (lines[start].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, start + 1);
                blocks.Add(new MarkdownBlock(lines[start][Fence.Length..], lines[(start + 1)..end]));
                start = end;
            }
        }

        return blocks;
    }
}
