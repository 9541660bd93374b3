using Simulation.Engine.Results;

namespace Simulation.Reporting.Screen;

/// <summary>
/// Distributions drawn in a line of letters each, all on one axis: from the 5% to the 95% quantile a whisker, from 25% to
/// 75% a bar, in it the median (Tukey's box plot, 1977, with quantiles for ends).
/// </summary>
internal sealed class RangePlot
{
    private readonly double _low;
    private readonly double _high;
    private readonly int _width;
    private readonly Glyphs _glyphs;

    internal RangePlot(IEnumerable<Distributed> distributions, int width, Glyphs glyphs)
    {
        var all = distributions.ToList();
        _low = Math.Min(0, all.Min(distribution => distribution.P05));
        _high = Math.Max(0, all.Max(distribution => distribution.P95));
        _width = width;
        _glyphs = glyphs;
    }

    internal string Line(Distributed distribution)
    {
        var line = new char[_width];
        Array.Fill(line, ' ');
        line[Cell(0)] = _glyphs.Zero;
        Fill(line, distribution.P05, distribution.P95, _glyphs.Whisker);
        Fill(line, distribution.P25, distribution.P75, _glyphs.Bar);
        line[Cell(distribution.P50)] = _glyphs.Median;
        return new string(line).TrimEnd();
    }

    private void Fill(char[] line, double from, double to, char glyph) =>
        Array.Fill(line, glyph, Cell(from), Cell(to) - Cell(from) + 1);

    private int Cell(double value)
    {
        var place = _high > _low ? (value - _low) / (_high - _low) : 0;
        return Math.Clamp((int)Math.Round(place * (_width - 1), MidpointRounding.AwayFromZero), 0, _width - 1);
    }
}
