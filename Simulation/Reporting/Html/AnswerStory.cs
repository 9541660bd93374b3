using Simulation.Analysis.Comparison;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Html;

/// <summary>The answer over all regions in a few sentences.</summary>
internal static class AnswerStory
{
    private const int RegionsTold = 3;

    internal static IEnumerable<string> Of(IReadOnlyList<RegionPage> regions)
    {
        var entered = Charts.FirmCharts.Entered(regions);
        yield return entered.Count == 0
            ? $"Wait everywhere: in none of {Count(regions)} does any strategy beat staying out"
                + (regions[0].IsByMean ? " on average." : $", weighed {RiskWord.Told(regions[0].Attitude)}.")
            : $"Enter {entered.Count} of {Count(regions)}. Largest on average: "
                + $"{string.Join(", ", entered.Take(RegionsTold).Select(Told))}.";
        var tossUps = regions.Count(region => region.IsTossUp);
        var close = regions.Count(region => region.Recommendation.Verdict == Verdict.Close);
        yield return $"How sure: {regions.Count - tossUps - close} clear, {close} close (a real lead, but often another is best), "
            + $"{tossUps} too close to call with these trials.";
        if (!regions[0].IsByMean)
        {
            yield return $"Risk is weighed {RiskWord.Told(regions[0].Attitude)}; margins are of certainty equivalents.";
        }

        var disputed = regions.Where(region => region.Comparison.Risk is { HasDisagreement: true }).ToList();
        if (disputed.Count > 0)
        {
            var names = string.Join(", ", disputed.Take(RegionsTold).Select(region => region.Name));
            yield return $"Attitudes to risk disagree in {disputed.Count} of {regions.Count}: {names}"
                + (disputed.Count > RegionsTold ? " and others." : ".");
        }
    }

    private static string Count(IReadOnlyList<RegionPage> regions) =>
        ScreenText.Count(regions.Count, "region", "regions");

    private static string Told(RegionPage region) =>
        $"{region.Name} by {region.Best.Result.Strategy.Name} ({ShortNumber.Money(region.Best.Comparison.IncrementalMean)})";
}
