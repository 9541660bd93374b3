using System.Diagnostics;
using System.Globalization;
using Simulation.Numerics;

namespace Simulation.Analysis.Sweeps;

/// <summary>One number of a scenario that a sweep moves.</summary>
/// <param name="Path">As <c>--set</c> names it.</param>
/// <param name="Values">In the order of the sweep, at least one.</param>
internal sealed record SweepAxis(string Path, IReadOnlyList<double> Values)
{
    /// <summary>Whether its numbers stand in even ratios.</summary>
    internal bool IsLogarithmic { get; init; }

    /// <summary>Even steps from one end to the other, both among them to the last bit.</summary>
    internal static SweepAxis Linear(string path, double from, double to, int count) =>
        new(path, Steps(count, i => ((from * (count - 1 - i)) + (to * i)) / (count - 1), from, to));

    /// <summary>Even ratios from one end to the other, both above 0; in twelve digits, so that 100, 200, 400 is just that.</summary>
    internal static SweepAxis Logarithmic(string path, double from, double to, int count)
    {
        Debug.Assert(from > 0 && to > 0, "Only numbers above 0 have ratios.");
        var (start, rise) = (ReproducibleMath.Log(from), ReproducibleMath.Log(to / from));
        return new(path, Steps(count, i => Rounded(ReproducibleMath.Exp(start + (rise * i / (count - 1)))), from, to))
        {
            IsLogarithmic = true,
        };
    }

    private static double Rounded(double value) =>
        double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static double[] Steps(int count, Func<int, double> step, double from, double to) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    i == 0 ? from
                    : i == count - 1 ? to
                    : step(i)
                ),
        ];
}
