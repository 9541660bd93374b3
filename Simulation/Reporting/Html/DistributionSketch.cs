using System.Globalization;
using System.Text;
using Simulation.Sampling.Distributions;

namespace Simulation.Reporting.Html;

/// <summary>A distribution drawn small: the probability of each of a few equal intervals between its far ends.</summary>
internal sealed class DistributionSketch
{
    private const int Bars = 12;
    private const int BarWidth = 5;
    private const int Height = 30;
    private const double FarEnd = 0.005;

    // The style sheet gives the picture its size: Bars × BarWidth by Height.
    private readonly Dictionary<Distribution, string> _paths = [];
    private readonly Dictionary<string, int> _shapes = new(StringComparer.Ordinal);

    /// <summary>What an SVG path draws for each shape, in the order of their numbers. A page has far fewer shapes than inputs.</summary>
    internal IEnumerable<string> Shapes => _shapes.OrderBy(shape => shape.Value).Select(shape => shape.Key);

    /// <summary>The number of the distribution's shape, from 0 in the order in which they are asked for.</summary>
    internal int Shape(Distribution distribution)
    {
        var path = Path(distribution);
        _shapes.TryAdd(path, _shapes.Count);
        return _shapes[path];
    }

    /// <summary>What an SVG path draws. Many inputs share a distribution, and so the work.</summary>
    internal string Path(Distribution distribution)
    {
        if (!_paths.TryGetValue(distribution, out var path))
        {
            _paths.Add(distribution, path = Draw(distribution));
        }

        return path;
    }

    private static string Draw(Distribution distribution)
    {
        var low = distribution.Quantile(FarEnd);
        var high = distribution.Quantile(1 - FarEnd);
        var heights = new double[Bars];
        var below = distribution.CdfBelow(low);
        for (var bar = 0; bar < Bars; bar++)
        {
            var atMost = distribution.CdfAtMost(low + ((high - low) * (bar + 1) / Bars));
            heights[bar] = atMost - below;
            below = atMost;
        }

        return PathOf(heights);
    }

    /// <summary>One outline along the tops of all bars: whole numbers, as there is one such path an input.</summary>
    private static string PathOf(double[] heights)
    {
        var highest = heights.Max();
        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M0 {Height}");
        foreach (var height in heights)
        {
            var top = highest > 0 ? Height - (int)Math.Round(Height * height / highest) : Height;
            path.Append(CultureInfo.InvariantCulture, $"V{top}h{BarWidth}");
        }

        return path.Append(CultureInfo.InvariantCulture, $"V{Height}z").ToString();
    }
}
