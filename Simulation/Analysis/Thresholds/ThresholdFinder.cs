using System.Diagnostics;
using Simulation.Analysis.Comparison;

namespace Simulation.Analysis.Thresholds;

/// <summary>
/// Finds where the recommendation changes as one input moves and everything else stays as it is. The best strategy is
/// looked up on a grid; wherever two neighbours disagree, the root of E[V_a − V_b] lies between them and is found by
/// Brent's method. Every point runs the same trials, so the curve is smooth wherever the model is.
/// </summary>
/// <param name="run">The region's trials with the input held at a number.</param>
/// <param name="cancellation">Asked between runs.</param>
internal sealed class ThresholdFinder(Func<double, ComparedTrials> run, CancellationToken cancellation = default)
{
    /// <summary>Width of the last bracket as a part of the range: far less than sampling error, at a few runs more.</summary>
    private const double Tolerance = 1e-7;

    /// <summary>Cells within cells in which a third strategy is best between two others.</summary>
    private const int DepthMax = 20;

    private readonly List<Crossing> _crossings = [];
    private double _low;
    private double _high;

    /// <param name="low">Lower end of the range.</param>
    /// <param name="high">Upper end, above the lower one.</param>
    /// <param name="points">Numbers on the grid, both ends among them; at least 2.</param>
    internal ThresholdResult Find(double low, double high, int points)
    {
        Debug.Assert(low < high && points >= 2, "A range has two ends.");
        (_low, _high) = (low, high);
        _crossings.Clear();
        var curve = new List<CurvePoint>(points);
        for (var i = 0; i < points; i++)
        {
            curve.Add(At(GridPoint(i, points)));
        }

        AddDips(curve);
        for (var i = 1; i < curve.Count; i++)
        {
            Search(curve[i - 1], curve[i], DepthMax);
        }

        return new ThresholdResult(curve, [.. _crossings]);
    }

    private double GridPoint(int index, int points)
    {
        var last = points - 1;
        return index == last ? _high : ((_low * (last - index)) + (_high * index)) / last;
    }

    private CurvePoint At(double input)
    {
        cancellation.ThrowIfCancellationRequested();
        return new CurvePoint(input, run(input).Comparison);
    }

    /// <summary>
    /// Where the lead over the same runner-up falls and rises again between three neighbours, the lowest point of the
    /// parabola through them joins the curve: a strategy that is best only between two points of the grid shows there.
    /// </summary>
    private void AddDips(List<CurvePoint> curve)
    {
        var dips = new List<CurvePoint>();
        for (var i = 1; i < curve.Count - 1; i++)
        {
            var dip = Dip(curve[i - 1], curve[i], curve[i + 1]);
            if (dip is { } input && dips.TrueForAll(known => known.Input != input))
            {
                dips.Add(At(input));
            }
        }

        curve.AddRange(dips);
        curve.Sort((one, other) => one.Input.CompareTo(other.Input));
    }

    private static double? Dip(CurvePoint left, CurvePoint middle, CurvePoint right)
    {
        var best = middle.Recommended;
        if (middle.Comparison.Recommendation.RunnerUp is not { } second)
        {
            return null;
        }

        var (before, here, after) = (left.Lead(best, second), middle.Lead(best, second), right.Lead(best, second));
        var curvature = before - (2 * here) + after;
        if (before < here || after < here || curvature <= 0 || left.Recommended != best || right.Recommended != best)
        {
            return null;
        }

        // The grid is even, so the vertex lies within half a cell of the middle.
        var cell = 0.5 * (right.Input - left.Input);
        var input = middle.Input + (0.5 * cell * (before - after) / curvature);
        return input == middle.Input ? null : input;
    }

    private void Search(CurvePoint left, CurvePoint right, int depth)
    {
        var (below, above) = (left.Recommended, right.Recommended);
        if (below == above)
        {
            return;
        }

        var root = BrentRoot.Find(
            input => At(input).Lead(above, below),
            new FunctionPoint(left.Input, left.Lead(above, below)),
            new FunctionPoint(right.Input, right.Lead(above, below)),
            Tolerance * (_high - _low)
        );
        if (root.Nearer.X <= _low || root.Nearer.X >= _high)
        {
            // The two are equal at an end of the range: on one side of it there is nothing to change from.
            return;
        }

        var here = run(root.Nearer.X);
        if (here.Recommended == below || here.Recommended == above || depth == 0)
        {
            var scale = Math.Max(Math.Abs(left.Lead(above, below)), Math.Abs(right.Lead(above, below)));
            _crossings.Add(new CrossingEstimate(run, (_low, _high), (below, above)).Of(root, here, scale));
            return;
        }

        // A third strategy is better than both where the two are equal: it takes over before and hands over after.
        var middle = new CurvePoint(root.Nearer.X, here.Comparison);
        Search(left, middle, depth - 1);
        Search(middle, right, depth - 1);
    }
}
