using Simulation.Analysis.Comparison;

namespace Simulation.Reporting.Screen;

/// <summary>
/// Distributions drawn in a line of letters each, all on one axis: the taller a letter, the more trials lie in its part of
/// the axis. A line's tallest letter is full, so that narrow and wide distributions both show their shape. The axis holds 0
/// and 95% of every distribution's trials; what lies beyond its ends is not drawn.
/// </summary>
internal sealed class TextHistogram
{
    /// <summary>Where <see cref="DistributionLevels"/> holds 2.5%, and from its end 97.5%.</summary>
    private const int End = 1;

    private readonly double _low;
    private readonly double _high;
    private readonly int _width;
    private readonly Glyphs _glyphs;

    /// <param name="distributions">Quantiles at <see cref="DistributionLevels.All"/>; none for what is not drawn.</param>
    /// <param name="width">Letters a line.</param>
    /// <param name="glyphs">What to draw with.</param>
    internal TextHistogram(IEnumerable<IReadOnlyList<double>> distributions, int width, Glyphs glyphs)
    {
        var drawn = distributions.Where(IsDrawn).ToList();
        _low = Math.Min(0, drawn.Select(quantiles => quantiles[End]).DefaultIfEmpty(0).Min());
        _high = Math.Max(0, drawn.Select(quantiles => quantiles[^(End + 1)]).DefaultIfEmpty(0).Max());
        _width = width;
        _glyphs = glyphs;
    }

    /// <summary>What stands over the lines: the ends of the axis.</summary>
    internal string Axis()
    {
        var (low, high) = (ShortNumber.Money(_low), ShortNumber.Money(_high));
        return _high > _low ? low + high.PadLeft(Math.Max(high.Length + 1, _width - low.Length)) : "";
    }

    internal string Line(IReadOnlyList<double> quantiles)
    {
        if (!IsDrawn(quantiles) || _high <= _low)
        {
            return "";
        }

        var step = (_high - _low) / _width;
        var below = Enumerable
            .Range(0, _width + 1)
            .Select(cell => ShareBelow(quantiles, _low + (cell * step)))
            .ToList();
        // The last part holds its upper end: a distribution that is one number may lie there.
        below[^1] = Math.Max(below[^1], ShareBelow(quantiles, double.BitIncrement(_high)));
        var shares = below.Zip(below.Skip(1), (from, to) => to - from).ToList();
        var highest = shares.Max();
        return string.Concat(shares.Select(share => Letter(share / highest))).TrimEnd();
    }

    private char Letter(double part)
    {
        const double Visible = 0.01;
        var heights = _glyphs.Heights;
        return part < Visible
            ? ' '
            : heights[Math.Clamp((int)Math.Ceiling(part * heights.Length) - 1, 0, heights.Length - 1)];
    }

    /// <summary>The share of trials below a number, straight between the quantiles.</summary>
    private static double ShareBelow(IReadOnlyList<double> quantiles, double number)
    {
        var levels = DistributionLevels.All;
        var above = quantiles.TakeWhile(quantile => quantile < number).Count();
        if (above == 0 || above == quantiles.Count)
        {
            return above == 0 ? 0 : 1;
        }

        var (from, to) = (quantiles[above - 1], quantiles[above]);
        return levels[above - 1] + ((levels[above] - levels[above - 1]) * (number - from) / (to - from));
    }

    private static bool IsDrawn(IReadOnlyList<double> quantiles) =>
        quantiles.Count == DistributionLevels.All.Count && quantiles.All(double.IsFinite);
}
