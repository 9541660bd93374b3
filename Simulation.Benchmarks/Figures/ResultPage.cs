using System.Globalization;
using System.Text;

namespace Simulation.Benchmarks.Figures;

/// <summary>Figures as they are measured: shown at once, kept by name, and written as a page and as a table.</summary>
internal sealed class ResultPage
{
    private readonly StringBuilder _markdown = new();
    private readonly List<Figure> _figures = [];

    /// <summary>Begins the page of this machine.</summary>
    internal ResultPage(string command)
    {
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Show($"# Figures of {day}\n");
        Show($"Machine: {MachineName.Description}. Made by `{command}`.");
    }

    internal void Heading(string text) => Show($"\n## {text}\n");

    /// <summary>A paragraph after a table or before one.</summary>
    internal void Say(string text) => Show($"{text}\n");

    /// <summary>Keeps a number.</summary>
    /// <returns>The number as a table shows it, four digits long.</returns>
    internal string Keep(string name, double value, string unit)
    {
        _figures.Add(new Figure(name, value, unit));
        return Digits(value);
    }

    /// <summary>A number that was kept.</summary>
    internal double Value(string name) => _figures.Single(figure => figure.Name == name).Value;

    internal void Table(string header, IEnumerable<string> rows)
    {
        Show($"| {header} |");
        Show("|" + string.Concat(Enumerable.Repeat("---|", header.Split(" | ").Length)));
        foreach (var row in rows)
        {
            Show($"| {row} |");
        }

        Show("");
    }

    /// <summary>Writes <c>NAME.md</c> and <c>NAME.csv</c>; the latter is what a later run is compared with.</summary>
    internal void Write(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{name}.md"), _markdown.ToString());
        FigureFile.Write(Path.Combine(folder, $"{name}.csv"), _figures);
    }

    /// <summary>Four digits that count, no exponent.</summary>
    internal static string Digits(double value)
    {
        var magnitude = Math.Abs(value);
        var format =
            magnitude >= 1000 ? "N0"
            : magnitude >= 100 ? "F1"
            : magnitude >= 10 ? "F2"
            : "F3";
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    private void Show(string line)
    {
        _markdown.Append(line).Append('\n');
        Console.WriteLine(line);
    }
}
