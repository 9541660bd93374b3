using System.Globalization;

namespace Simulation.Tests.Numerics;

/// <summary>
/// True values of a function to a fraction of a unit in the last place: what a double leaves over stands in a column of its own, so
/// that an error of 0.6 units is told from one of 1.4.
/// </summary>
internal sealed class UlpTable
{
    private readonly List<(double Argument, double Rounded, double Left)> rows = [];

    private UlpTable() { }

    internal int Count => rows.Count;

    internal static UlpTable Read(string name)
    {
        UlpTable table = new();
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "KnownAnswers", name)))
        {
            if (line.StartsWith('#'))
                continue;
            double[] cells = [.. line.Split(' ').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
            table.rows.Add((cells[0], cells[1], cells[2]));
        }
        return table;
    }

    /// <summary>The largest error, where the unit is the last place of the true value.</summary>
    internal (double Units, double At) WorstInUnits(Func<double, double> function) =>
        Worst(function, (computed, rounded, rest) => Math.Abs((computed - rounded) / UnitAt(rounded) - rest));

    internal (double Error, double At) WorstAbsolute(Func<double, double> function) =>
        Worst(function, (computed, rounded, rest) => Math.Abs(computed - rounded - rest * UnitAt(rounded)));

    private (double Error, double At) Worst(Func<double, double> function, Func<double, double, double, double> errorOf)
    {
        (double Error, double At) worst = (0, double.NaN);
        foreach ((double argument, double rounded, double rest) in rows)
        {
            double error = errorOf(function(argument), rounded, rest);
            if (!(error <= worst.Error))
                worst = (error, argument);
        }
        return worst;
    }

    private static double UnitAt(double value)
    {
        double size = Math.Max(Math.Abs(value), 2.2250738585072014e-308);
        return Math.BitIncrement(size) - size;
    }
}
