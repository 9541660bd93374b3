using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>A column on the screen.</summary>
/// <param name="Header">Its first line.</param>
/// <param name="AlignRight">As numbers are.</param>
/// <param name="MayShrink">Cut when the screen is narrow, as names are.</param>
/// <param name="ShrinksFirstTo">Cut to this width before any other column is, because it is told elsewhere too.</param>
internal sealed record TextColumn(
    string Header,
    bool AlignRight = false,
    bool MayShrink = false,
    int ShrinksFirstTo = int.MaxValue
);

/// <summary>One field on the screen.</summary>
internal readonly record struct TextCell(string Text, Style? Style = null)
{
    public static implicit operator TextCell(string text) => new(text);
}

/// <summary>
/// Lines of aligned fields and nothing else: no boxes, no colours where there is no terminal, never wider than the screen
/// while the columns that may not shrink leave room. What Spectre's own table lacks is the cut: it wraps.
/// </summary>
internal sealed class TextTable
{
    private const string Gap = "  ";

    /// <summary>Two letters and an ellipsis.</summary>
    private const int ShrunkWidthMin = 3;

    private readonly IReadOnlyList<TextColumn> _columns;
    private readonly List<IReadOnlyList<TextCell>> _rows = [];

    internal TextTable(IReadOnlyList<TextColumn> columns) => _columns = columns;

    /// <summary>As many fields as there are columns.</summary>
    internal void Add(params IReadOnlyList<TextCell> cells) => _rows.Add(cells);

    internal void Write(IAnsiConsole console)
    {
        var glyphs = Glyphs.Of(console);
        var widths = Widths(console.Profile.Width);
        WriteRow(console, [.. _columns.Select(column => new TextCell(column.Header))], widths, glyphs);
        foreach (var row in _rows)
        {
            WriteRow(console, row, widths, glyphs);
        }
    }

    private int[] Widths(int total)
    {
        var widths = _columns.Select((column, index) => Math.Max(column.Header.Length, Widest(index))).ToArray();
        var excess = widths.Sum() + (Gap.Length * (widths.Length - 1)) - total;
        for (; excess > 0; excess--)
        {
            var widest = NextToShrink(widths);
            if (widest < 0 || widths[widest] <= ShrunkWidthMin)
            {
                break;
            }

            widths[widest]--;
        }

        return widths;
    }

    /// <summary>A column that gives way first, else the widest of those that may; −1 where none may.</summary>
    private int NextToShrink(int[] widths)
    {
        var widest = -1;
        for (var index = 0; index < widths.Length; index++)
        {
            if (widths[index] > _columns[index].ShrinksFirstTo)
            {
                return index;
            }

            if (_columns[index].MayShrink && (widest < 0 || widths[index] > widths[widest]))
            {
                widest = index;
            }
        }

        return widest;
    }

    private int Widest(int column) =>
        _rows.Select(row => ScreenText.Clean(row[column].Text).GetCellWidth()).DefaultIfEmpty(0).Max();

    private void WriteRow(IAnsiConsole console, IReadOnlyList<TextCell> row, int[] widths, Glyphs glyphs)
    {
        var line = new Paragraph();
        var last = LastFilled(row);
        for (var index = 0; index <= last; index++)
        {
            var text = ScreenText.Fit(row[index].Text, widths[index], glyphs);
            var padding = new string(' ', widths[index] - text.GetCellWidth());
            var isLeft = !_columns[index].AlignRight;
            line.Append(isLeft ? "" : padding);
            line.Append(text, row[index].Style);
            line.Append(index == last ? "" : (isLeft ? padding : "") + Gap);
        }

        console.Write(line);
        console.WriteLine();
    }

    /// <summary>Nothing is written after it, so that lines have no spaces at their ends.</summary>
    private static int LastFilled(IReadOnlyList<TextCell> row)
    {
        var last = row.Count - 1;
        while (last > 0 && string.IsNullOrWhiteSpace(row[last].Text))
        {
            last--;
        }

        return last;
    }
}
