using Simulation.Analysis.Comparison;
using Simulation.Reporting.Screen;

namespace Simulation.Reporting.Html;

/// <summary>The answer over all regions in a few sentences.</summary>
internal static class AnswerStory
{
    private const int RegionsTold = 3;

    internal static IEnumerable<string> Of(IReadOnlyList<RegionPage> regions)
    {
        var entered = Charts.FirmCharts.Entered(regions);
        yield return entered.Count == 0
            ? $"Wait everywhere: in none of {regions.Count} does any strategy beat staying out on average."
            : $"Enter {entered.Count} of {regions.Count}. Largest on average: {string.Join(", ", entered.Take(RegionsTold).Select(Told))}.";
        var tossUps = regions.Count(region => region.IsTossUp);
        var close = regions.Count(region => region.Recommendation.Verdict == Verdict.Close);
        yield return $"How sure: {regions.Count - tossUps - close} clear, {close} close (a real lead, but often another is best), "
            + $"{tossUps} too close to call with these trials.";
    }

    private static string Told(RegionPage region) =>
        $"{region.Name} by {region.Best.Result.Strategy.Name} ({ShortNumber.Money(region.Best.Comparison.IncrementalMean)})";
}
