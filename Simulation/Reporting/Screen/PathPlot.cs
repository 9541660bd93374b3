using System.Globalization;
using Simulation.Analysis.Discovery;
using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>The trade-off of a peeling path in letters: coverage to the right, density upwards, the box taken marked.</summary>
internal sealed class PathPlot(IAnsiConsole console)
{
    private const int Rows = 10;
    private const int Columns = 50;
    private const char Taken = 'O';
    private readonly Glyphs _glyphs = Glyphs.Of(console);

    /// <param name="path">At least the box of all futures.</param>
    internal void Show(PeelingPath path)
    {
        var grid = Enumerable.Range(0, Rows + 1).Select(_ => Blank()).ToList();
        foreach (var figures in path.HeldOut.Where(figures => figures.Box.Trials > 0))
        {
            Mark(grid, figures, _glyphs.Zero);
        }

        if (path.Chosen is { } chosen && path.HeldOut[chosen].Box.Trials > 0)
        {
            Mark(grid, path.HeldOut[chosen], Taken);
        }

        console.WriteLine("Density");
        for (var row = Rows; row >= 0; row--)
        {
            var label = row % (Rows / 2) == 0 ? Percent(row, Rows) : "";
            console.WriteLine($"{label, 5} {_glyphs.Median}{new string(grid[row])}".TrimEnd());
        }

        console.WriteLine(
            $"      0%{new string(' ', (Columns / 2) - 3)}50%{new string(' ', (Columns / 2) - 4)}100%  Coverage"
        );
        console.WriteLine($"{_glyphs.Zero} boxes on the path, held-out half; {Taken}: the one taken, before pasting");
    }

    private static string Percent(int part, int whole) =>
        ((double)part / whole).ToString("0%", CultureInfo.InvariantCulture);

    private static char[] Blank() => [.. Enumerable.Repeat(' ', Columns + 1)];

    private static void Mark(List<char[]> grid, BoxFigures figures, char mark) =>
        grid[(int)Math.Round(figures.Density * Rows)][(int)Math.Round(figures.Coverage * Columns)] = mark;
}
