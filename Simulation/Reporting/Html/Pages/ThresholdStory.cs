using Simulation.Analysis.Thresholds;
using Simulation.Reporting.Screen;

namespace Simulation.Reporting.Html.Pages;

/// <summary>Where one input changes the recommendation, in sentences.</summary>
internal sealed class ThresholdStory(ThresholdReport report)
{
    private const int RegionsTold = 3;

    internal IEnumerable<string> Answer()
    {
        var crossed = report.Regions.Where(region => region.Crossings.Count > 0).ToList();
        if (report.Regions.Count > 1)
        {
            yield return $"Between {InputNumber.Of(report.Low)} and {InputNumber.Of(report.High)}, {report.Input} changes the "
                + $"recommendation in {crossed.Count} of {report.Regions.Count} regions.";
        }

        foreach (var region in (crossed.Count > 0 ? crossed : [.. report.Regions.Take(1)]).Take(RegionsTold))
        {
            yield return Region(region);
        }
    }

    /// <summary>What is best where in one region.</summary>
    internal string Region(ThresholdResult region)
    {
        var result = region.Curve[0].Comparison.Result;
        string Name(int strategy) => result.Strategies[strategy].Strategy.Name;
        if (region.Crossings.Count == 0)
        {
            return $"In {result.Region.Name} {Name(region.Curve[0].Recommended)} is the best all over the range of {report.Input}, "
                + $"{InputNumber.Of(report.Low)} to {InputNumber.Of(report.High)}.";
        }

        var changes = region.Crossings.Select(crossing =>
            $"from {Name(crossing.Below)} to {Name(crossing.Above)} at {InputNumber.Of(crossing.Input)} ({Told(crossing)})"
        );
        return $"In {result.Region.Name} the best strategy changes {string.Join(", then ", changes)} as {report.Input} rises.";
    }

    /// <summary>The 95% interval of a crossing, or why there is none.</summary>
    internal static string Interval(Crossing crossing) =>
        crossing.Kind == CrossingKind.Leap ? "a leap"
        : crossing is { Low: { } low, High: { } high } ? $"{InputNumber.Of(low)} to {InputNumber.Of(high)}"
        : "unknown";

    private static string Told(Crossing crossing) =>
        crossing.Kind == CrossingKind.Leap ? "a leap"
        : crossing.IsSlopeUncertain ? "whether the lead changes there at all cannot be told"
        : $"95% interval {Interval(crossing)}";
}
