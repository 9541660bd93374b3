using Simulation.Analysis.Robustness;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Html.Pages;

/// <summary>What several scenarios say beside each other, in sentences.</summary>
/// <param name="report">At least two scenarios and one region.</param>
/// <param name="flips">The recommendations that flip.</param>
internal sealed class CompareStory(ComparisonReport report, IReadOnlyList<FlipRow> flips)
{
    private const int FlipsTold = 3;

    /// <summary>Where the scenarios agree, how sure the flips are, and which are the largest.</summary>
    internal IEnumerable<string> Answer()
    {
        var (scenarios, regions) = (report.Scenarios.Count, report.Regions.Count);
        var agreed = report.Regions.Count(region => !region.HasFlip);
        yield return flips.Count == 0
            ? $"{scenarios} scenarios recommend the same everywhere: in {ScreenText.Count(regions, "region", "regions")}."
            : $"{scenarios} scenarios recommend the same in {agreed} of {ScreenText.Count(regions, "region", "regions")}.";
        if (flips.Count == 0)
        {
            yield break;
        }

        var sure = flips.Count(flip => flip.Shift.IsSure);
        yield return $"Against {report.Scenarios[0].Label}, "
            + $"{ScreenText.Count(flips.Count, "recommendation flips", "recommendations flip")}, {sure} of them surely.";
        yield return $"The largest swings: {string.Join("; ", Largest().Take(FlipsTold).Select(Told))}.";
        yield return Robust();
    }

    /// <summary>Whether one need know which scenario comes.</summary>
    internal string Robust()
    {
        var disputed = report.Regions.Where(region => region.HasFlip).ToList();
        if (disputed.Count == 0)
        {
            return "Where no recommendation flips there is nothing to regret, whichever scenario comes.";
        }

        var worst = disputed.MaxBy(GreatestRegret)!;
        var choice = Name(worst, worst.Matrix.MinimaxRegret);
        var regret = ShortNumber.Money(GreatestRegret(worst));
        return $"Without knowing which scenario comes, {choice} is regretted least in {NameOf(worst)}, by {regret} at most"
            + (disputed.Count == 1 ? "." : "; in every other region the least regret is smaller.");
    }

    /// <summary>What the chart of the flips shows.</summary>
    internal string Flips()
    {
        var largest = Largest().First();
        return "The lead of the strategy recommended there over the one that the first scenario recommends. Orange: in the first "
            + "scenario; blue: there; bars: 95% intervals. A pair apart from 0 on both sides is a sure flip. The largest swing is "
            + $"{Told(largest)}.";
    }

    /// <summary>What becomes of one region.</summary>
    internal IEnumerable<string> Region(RegionAcrossScenarios region)
    {
        var first = region.InScenario[0].Comparison.Recommendation.Strategy;
        yield return $"{report.Scenarios[0].Label} recommends {Name(region, first)}.";
        for (var scenario = 1; scenario < report.Scenarios.Count; scenario++)
        {
            var shift = region.InScenario[scenario].Shift!;
            var label = report.Scenarios[scenario].Label;
            yield return shift.IsFlip
                ? $"{label} recommends {Name(region, shift.Here)}, which leads by {ShortNumber.Money(shift.LeadHere)} there and "
                    + $"{(shift.LeadFirst.Mean < 0 ? "trails" : "leads")} by "
                    + $"{ShortNumber.Money(shift.LeadFirst with { Mean = Math.Abs(shift.LeadFirst.Mean) })} in the first: "
                    + $"{(shift.IsSure ? "a sure flip" : "not a sure flip")}."
                : $"{label} recommends the same, worth {ShortNumber.SignedMoney(shift.ValueChange.Mean)} against the first.";
        }

        yield return region.Matrix.MinimaxRegret == region.Matrix.Maximin
            ? $"{Name(region, region.Matrix.Maximin)} is both what one regrets least and the best worst case."
            : $"{Name(region, region.Matrix.MinimaxRegret)} is what one regrets least, "
                + $"{Name(region, region.Matrix.Maximin)} the best worst case.";
    }

    /// <summary>A flip in a few words, unlike every other of the page.</summary>
    internal static string Label(FlipRow flip)
    {
        var region = flip.Region.Comparison.Result.Region;
        var name = region.Name == region.Id ? region.Id : $"{region.Name} ({region.Id})";
        return $"{name}, {flip.Scenario.Label}";
    }

    private IEnumerable<FlipRow> Largest() => flips.OrderByDescending(flip => Math.Abs(flip.Shift.Swing.Mean));

    private static string Told(FlipRow flip) =>
        $"{flip.Region.Comparison.Result.Region.Name} from {flip.First} to {flip.Here} in {flip.Scenario.Label} "
        + $"({ShortNumber.Money(flip.Shift.Swing)}{(flip.Shift.IsSure ? "" : ", not sure")})";

    private static double GreatestRegret(RegionAcrossScenarios region) =>
        region.Matrix.Regret(region.Matrix.MinimaxRegret, region.Matrix.RegretScenario(region.Matrix.MinimaxRegret));

    private static string NameOf(RegionAcrossScenarios region) => region.InScenario[0].Comparison.Result.Region.Name;

    private static string Name(RegionAcrossScenarios region, int strategy) =>
        region.InScenario[0].Comparison.Result.Strategies[strategy].Strategy.Name;
}
