using Simulation.Analysis.Comparison;

namespace Simulation.Analysis.Thresholds;

/// <summary>The strategies of a region with one input held at a number.</summary>
/// <param name="Input">In the input's own unit.</param>
/// <param name="Comparison">What the trials say there.</param>
internal sealed record CurvePoint(double Input, RegionComparison Comparison)
{
    /// <summary>Index of the strategy of highest mean value.</summary>
    internal int Recommended => Comparison.Recommendation.Strategy;

    /// <summary>Mean lead of one strategy over another, USD.</summary>
    internal double Lead(int strategy, int other)
    {
        var lead = Comparison.Result.Strategies[strategy].Value.Mean - Comparison.Result.Strategies[other].Value.Mean;
        return double.IsNaN(lead) ? 0 : lead;
    }
}

/// <summary>How the recommendation changes at a crossing.</summary>
internal enum CrossingKind
{
    /// <summary>The two strategies are worth the same there.</summary>
    Root,

    /// <summary>The lead passes over 0 at one number without being 0, as where a number of quarters is rounded.</summary>
    Leap,
}

/// <summary>A number of the input at which another strategy becomes the best.</summary>
/// <param name="Input">In the input's own unit.</param>
/// <param name="Below">Index of the best strategy just below it.</param>
/// <param name="Above">Index of the best strategy just above it.</param>
/// <param name="Kind">Root or leap.</param>
/// <param name="LeadStandardError">Of the paired mean difference between the two there, USD; none at one trial.</param>
/// <param name="Slope">By how much the lead of the upper strategy grows, USD a unit of the input, with its 95% interval.</param>
/// <param name="Low">
/// Lower end of the 95% interval of <paramref name="Input"/>; none for a leap, at one trial, and where the slope is 0.
/// </param>
/// <param name="High">Upper end.</param>
internal sealed record Crossing(
    double Input,
    int Below,
    int Above,
    CrossingKind Kind,
    double? LeadStandardError,
    Margin Slope,
    double? Low,
    double? High
)
{
    /// <summary>The slope cannot be told from 0, so the interval of the place means little.</summary>
    internal bool IsSlopeUncertain => Slope is not { Low: { } low, High: { } high } || (low <= 0 && high >= 0);
}

/// <summary>Where one input changes the recommendation of a region.</summary>
/// <param name="Curve">By rising input, from the lower end of the range to the upper one.</param>
/// <param name="Crossings">By rising input; none: the same strategy is best all over the range.</param>
internal sealed record ThresholdResult(IReadOnlyList<CurvePoint> Curve, IReadOnlyList<Crossing> Crossings)
{
    /// <summary>The range from crossing to crossing; at least one part.</summary>
    internal IEnumerable<RangePart> Parts()
    {
        var from = Curve[0].Input;
        foreach (var crossing in Crossings)
        {
            yield return Part(crossing.Below, from, crossing.Input, crossing);
            from = crossing.Input;
        }

        yield return Part(Curve[^1].Recommended, from, Curve[^1].Input, end: null);
    }

    private RangePart Part(int strategy, double low, double high, Crossing? end) =>
        new(
            strategy,
            low,
            high,
            end,
            Curve
                .Where(point => point.Input >= low && point.Input <= high && point.Recommended == strategy)
                .Select(point => point.Comparison.Recommendation.Margin?.Mean)
                .Min()
        );
}

/// <summary>A part of the range in which one strategy is the best.</summary>
/// <param name="Strategy">Its index.</param>
/// <param name="Low">Where it begins, in the input's own unit.</param>
/// <param name="High">Where it ends.</param>
/// <param name="End">The crossing there; none at the end of the range.</param>
/// <param name="LeastLead">Over the second best at the points computed, USD; none where there is no second or no point.</param>
internal sealed record RangePart(int Strategy, double Low, double High, Crossing? End, double? LeastLead);
