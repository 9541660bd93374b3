using Simulation.Analysis.Comparison;
using Simulation.Analysis.Sweeps;
using Simulation.Reporting.Screen;

namespace Simulation.Reporting.Html.Pages;

/// <summary>What a sweep says, in sentences.</summary>
internal sealed class SweepStory(SweepReport report)
{
    private const int RegionsTold = 3;
    private const int StretchesTold = 5;

    /// <summary>What was varied, where the recommendation depends on it, and how sure that is.</summary>
    internal IEnumerable<string> Answer()
    {
        var varied = Enumerable.Range(0, report.Regions.Count).Where(Varies).ToList();
        var axes = string.Join(" and ", report.Grid.Axes.Select(Told));
        yield return $"Over {ScreenText.Count(report.Grid.Points, "point", "points")} of {axes}, "
            + (
                report.Regions.Count == 1
                    ? $"the recommendation {(varied.Count == 1 ? "changes" : "is the same everywhere")}."
                : varied.Count == 0
                    ? $"the recommendation is the same everywhere in all {report.Regions.Count} regions."
                : $"the recommendation changes in {varied.Count} of {report.Regions.Count} regions."
            );
        foreach (var region in (varied.Count > 0 ? varied : [0]).Take(RegionsTold))
        {
            yield return $"{report.Names[region]}: {Region(region)}";
        }
    }

    /// <summary>What is recommended in one region, and where.</summary>
    internal string Region(int region)
    {
        var points = report.Recommendations[region];
        var tossUps = points.Count(IsTossUp);
        var doubt =
            tossUps == 0
                ? "The two best can be told apart at every point."
                : $"The two best cannot be told apart at {ShortNumber.Percent((double)tossUps / points.Count)} of the points.";
        if (!Varies(region))
        {
            return $"{report.Strategies[points[0].Strategy]} is recommended everywhere. {doubt}";
        }

        return report.Grid.Axes.Count == 1 ? $"{Stretches(region)} {doubt}" : $"{Shares(region)} {doubt}";
    }

    internal bool Varies(int region) =>
        report.Recommendations[region].Any(best => best.Strategy != report.Recommendations[region][0].Strategy);

    /// <summary>The strategies that are recommended somewhere.</summary>
    internal string Choices(int region) =>
        string.Join(
            ", ",
            report.Recommendations[region].Select(best => best.Strategy).Distinct().Select(s => report.Strategies[s])
        );

    internal static bool IsTossUp(SweptRecommendation best) => best.Verdict == Verdict.TossUp;

    /// <summary>What a chart or a table leaves out, in words; nothing where it shows all.</summary>
    internal static string LeftOut(int shown, int all, string what) =>
        shown >= all ? "" : $" Only {shown:N0} of {all:N0} {what} are shown here, evenly spread; sweep.csv has all.";

    private string Stretches(int region)
    {
        var stretches = SweepStretch.Of(report.Recommendations[region]);
        var axis = report.Grid.Axes[0];
        var told = stretches
            .Take(StretchesTold)
            .Select(stretch =>
                $"{report.Strategies[stretch.Strategy]} from {InputNumber.Of(axis.Values[stretch.First])} to "
                + InputNumber.Of(axis.Values[stretch.Last])
            );
        var more = stretches.Count > StretchesTold ? $", and {stretches.Count - StretchesTold} more stretches" : "";
        return $"{string.Join(", ", told)}{more}.";
    }

    private string Shares(int region)
    {
        var points = report.Recommendations[region];
        var shares = points
            .GroupBy(best => best.Strategy)
            .OrderByDescending(group => group.Count())
            .Select(group =>
                $"{report.Strategies[group.Key]} at {ShortNumber.Percent((double)group.Count() / points.Count)} of the points"
            );
        return $"{string.Join(", ", shares)}.";
    }

    private static string Told(SweepAxis axis) =>
        $"{axis.Path} from {InputNumber.Of(axis.Values[0])} to {InputNumber.Of(axis.Values[^1])}";
}

/// <summary>Neighbouring points along one axis with one recommendation.</summary>
/// <param name="Strategy">Its index.</param>
/// <param name="First">Index of the first point.</param>
/// <param name="Last">Index of the last point.</param>
/// <param name="TossUps">How many of the points are toss-ups.</param>
internal sealed record SweepStretch(int Strategy, int First, int Last, int TossUps)
{
    internal static IReadOnlyList<SweepStretch> Of(IReadOnlyList<SweptRecommendation> points)
    {
        var stretches = new List<SweepStretch>();
        for (var point = 0; point < points.Count; point++)
        {
            var tossUp = SweepStory.IsTossUp(points[point]) ? 1 : 0;
            if (stretches.Count > 0 && stretches[^1].Strategy == points[point].Strategy)
            {
                var last = stretches[^1];
                stretches[^1] = last with { Last = point, TossUps = last.TossUps + tossUp };
            }
            else
            {
                stretches.Add(new SweepStretch(points[point].Strategy, point, point, tossUp));
            }
        }

        return stretches;
    }
}
