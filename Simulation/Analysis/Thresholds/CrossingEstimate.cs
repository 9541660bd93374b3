using Simulation.Analysis.Comparison;

namespace Simulation.Analysis.Thresholds;

/// <summary>
/// How surely a crossing lies where it was found. By the delta method the standard error of the place is that of the
/// paired difference there over the slope of the difference; the slope is a central difference over a twenty-fifth of the
/// range, wide enough that events which few trials have do not make it ragged.
/// </summary>
/// <param name="run">The region's trials with the input held at a number.</param>
/// <param name="range">The ends of the range.</param>
/// <param name="pair">Index of the best strategy just below, and just above.</param>
internal sealed class CrossingEstimate(
    Func<double, ComparedTrials> run,
    (double Low, double High) range,
    (int Below, int Above) pair
)
{
    /// <summary>Half the distance over which the slope is taken, as a part of the range.</summary>
    private const double SlopeStep = 0.02;

    /// <summary>A lead this small, beside the leads at the ends of its cell, is 0 but for where the search stopped.</summary>
    private const double NoLead = 1e-4;

    /// <param name="root">Where the lead changes its sign.</param>
    /// <param name="here">The trials there.</param>
    /// <param name="scale">The greater lead, without sign, at the ends of the cell, USD.</param>
    internal Crossing Of(BracketedRoot root, ComparedTrials here, double scale)
    {
        var lead = here.Difference(pair.Above, pair.Below);
        var slope = Slope(root.Nearer.X);
        var isLeap = IsBeyondNoise(root.Nearer.Y, lead, scale) && IsBeyondNoise(root.Other.Y, lead, scale);
        var halfWidth =
            isLeap || slope.Mean == 0
                ? null
                : PairedDifference.IntervalStandardErrors * lead.StandardError / Math.Abs(slope.Mean);
        return new Crossing(
            root.Nearer.X,
            pair.Below,
            pair.Above,
            isLeap ? CrossingKind.Leap : CrossingKind.Root,
            lead.StandardError,
            slope,
            root.Nearer.X - halfWidth,
            root.Nearer.X + halfWidth
        );
    }

    private static bool IsBeyondNoise(double difference, Margin lead, double scale) =>
        Math.Abs(difference)
        > Math.Max(NoLead * scale, PairedDifference.IntervalStandardErrors * lead.StandardError ?? 0);

    private Margin Slope(double input)
    {
        var step = SlopeStep * (range.High - range.Low);
        var (from, to) = (Math.Max(range.Low, input - step), Math.Min(range.High, input + step));
        var before = Leads(from);
        var after = Leads(to);
        for (var i = 0; i < after.Length; i++)
        {
            after[i] = (after[i] - before[i]) / (to - from);
        }

        return PairedDifference.Of(after);
    }

    private double[] Leads(double input)
    {
        var values = run(input).Values;
        return [.. values[pair.Above].Zip(values[pair.Below], (above, below) => above - below)];
    }
}
