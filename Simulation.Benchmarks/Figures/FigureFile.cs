using System.Globalization;

namespace Simulation.Benchmarks.Figures;

/// <summary>Figures as lines of <c>name,value,unit</c>.</summary>
internal static class FigureFile
{
    private const string Header = "name,value,unit";

    internal static void Write(string path, IEnumerable<Figure> figures) =>
        File.WriteAllLines(path, [Header, .. figures.Select(Line)]);

    /// <exception cref="FormatException">A line is no figure.</exception>
    internal static IReadOnlyList<Figure> Read(string path) => [.. File.ReadLines(path).Skip(1).Select(Parse)];

    private static string Line(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Name},{figure.Value:R},{figure.Unit}");

    private static Figure Parse(string line) =>
        line.Split(',') is [var name, var value, var unit]
            ? new Figure(name, double.Parse(value, CultureInfo.InvariantCulture), unit)
            : throw new FormatException($"'{line}' is not name,value,unit.");
}
