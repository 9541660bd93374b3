using System.Text.Json.Nodes;
using Simulation.Reporting.Html.Charts;

namespace Simulation.Reporting.Html.Pages;

/// <summary>Something that stands in a section.</summary>
internal abstract record PageBlock;

/// <summary>A paragraph.</summary>
internal sealed record PageText(string Text) : PageBlock;

/// <summary>A table whose first column names its rows.</summary>
/// <param name="Caption">What the table shows and how to read it.</param>
/// <param name="Columns">Headings, from left to right.</param>
/// <param name="Rows">[rows][columns].</param>
internal sealed record PageTable(
    string Caption,
    IReadOnlyList<PageColumn> Columns,
    IReadOnlyList<IReadOnlyList<PageCell>> Rows
) : PageBlock
{
    /// <summary>Whether a click on a heading sorts the rows.</summary>
    internal bool IsSortable { get; init; }

    /// <summary>What the cells' colours mean, each with its class; none where no cell is coloured.</summary>
    internal IReadOnlyList<(string Shade, string Text)> Legend { get; init; } = [];
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsName">Holds names or words and stands at the left, where numbers stand at the right.</param>
internal sealed record PageColumn(string Heading, bool IsName = false);

/// <summary>A cell of a table.</summary>
/// <param name="Text">As a person reads it.</param>
/// <param name="Key">By which it sorts; none: by its text.</param>
internal sealed record PageCell(string Text, double? Key = null)
{
    /// <summary>A class of <see cref="MatrixShades"/>; none for a cell without colour.</summary>
    internal string? Shade { get; init; }

    /// <summary>Framed, as what is recommended is.</summary>
    internal bool IsBest { get; init; }

    /// <summary>Framed in dashes, as what cannot be told from another is.</summary>
    internal bool IsUnsure { get; init; }

    /// <summary>A sign behind the text, and what a screen reader says in its place.</summary>
    internal (string Sign, string Said)? Mark { get; init; }

    /// <summary>The anchor of the fold that the text opens; none where it opens nothing.</summary>
    internal string? Opens { get; init; }

    internal string? Class =>
        (Shade, IsBest, IsUnsure) is (null, false, false)
            ? null
            : string.Join(' ', new[] { Shade, IsBest ? "best" : null, IsUnsure ? "unsure" : null }.OfType<string>());

    public static implicit operator PageCell(string text) => new(text);
}

/// <summary>A chart. Left out in a build without Node, so that what it says must stand in words or tables too.</summary>
/// <param name="Name">Unique in the page: lower-case letters, digits and dashes.</param>
/// <param name="Title">What is drawn.</param>
/// <param name="Finding">What one sees in it, in sentences: read to whoever cannot see it.</param>
/// <param name="Spec">From <see cref="ChartSpecs.Of"/>.</param>
/// <param name="Tables">The rows that it draws, by the names that the specification calls them.</param>
internal sealed record PageChart(
    string Name,
    string Title,
    string Finding,
    JsonObject Spec,
    params IReadOnlyList<(string Name, ChartTable Table)> Tables
) : PageBlock
{
    /// <summary>As wide as the page, where others stand side by side.</summary>
    internal bool IsWide { get; init; }
}

/// <summary>What is shut until somebody opens it, as one region among thirty.</summary>
/// <param name="Anchor"><c>region-0</c> and so on, unique in the page.</param>
/// <param name="Title">A name.</param>
/// <param name="Choice">What is recommended there.</param>
/// <param name="Note">A word or a number more, seen while it is shut.</param>
/// <param name="Blocks">What stands in it.</param>
internal sealed record PageFold(
    string Anchor,
    string Title,
    string Choice,
    string Note,
    params IReadOnlyList<PageBlock> Blocks
) : PageBlock
{
    /// <summary>What a fold for a region is called, by the region's place in the page.</summary>
    internal static string AnchorOf(int index) => $"region-{index}";
}
