using System.Globalization;
using Simulation.Reporting.Screen;

namespace Simulation.Reporting.Html;

/// <summary>
/// The colours of the answer: blue for gain, orange for loss, each step four times the one before, so that small regions
/// show beside large ones.
/// </summary>
internal sealed class MatrixShades
{
    private const int Steps = 5;
    private const int Middle = 3;
    private const double StepRatio = 4;

    private readonly double _largest;

    /// <param name="values">Everything that is coloured, USD.</param>
    internal MatrixShades(IEnumerable<double> values) =>
        _largest = values.Select(Math.Abs).Where(double.IsFinite).DefaultIfEmpty(0).Max();

    internal static MatrixShades Of(IReadOnlyList<RegionPage> regions) =>
        new(regions.SelectMany(region => region.Rows).Select(row => row.Comparison.IncrementalMean));

    /// <summary>What the colours stand for, from the largest loss to the largest gain.</summary>
    internal IEnumerable<(string Shade, string Text)> Legend =>
        [
            ("n5", $"below {ShortNumber.Money(-Limit(Steps))}"),
            ("n3", $"{ShortNumber.Money(-Limit(Middle + 1))} to {ShortNumber.Money(-Limit(Middle))}"),
            ("zero", "$0"),
            ("p3", $"{ShortNumber.Money(Limit(Middle))} to {ShortNumber.Money(Limit(Middle + 1))}"),
            ("p5", $"above {ShortNumber.Money(Limit(Steps))}"),
        ];

    internal string ClassOf(RegionPage region, int strategy)
    {
        var shade = Shade(region.Rows[strategy].Comparison.IncrementalMean);
        var best = strategy == region.Recommendation.Strategy ? " best" : "";
        return shade + best + (region.IsContender(strategy) ? " unsure" : "");
    }

    /// <summary>A number that a script can sort by.</summary>
    internal static string Key(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>The class of a value's colour.</summary>
    internal string Shade(double value)
    {
        if (value == 0 || double.IsNaN(value))
        {
            return "zero";
        }

        var size = Math.Abs(value);
        var step = Enumerable.Range(1, Steps).Count(step => size >= Limit(step));
        return (value < 0 ? "n" : "p") + Math.Max(1, step).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>From where on a value has a step's colour, USD.</summary>
    private double Limit(int step) => _largest / Math.Pow(StepRatio, Steps + 1 - step);
}
