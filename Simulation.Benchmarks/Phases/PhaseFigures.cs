using System.Globalization;
using Simulation.Benchmarks.Figures;
using Simulation.Engine;

namespace Simulation.Benchmarks.Phases;

/// <summary>
/// What each part of a run costs a trial, region, strategy and quarter: on one thread, with few trials, of which all are kept
/// for the timeline's quantiles, and with many, of which most are not.
/// </summary>
internal static class PhaseFigures
{
    private const int Few = 8192;
    private const int Many = 98_304;
    private const int RegionsOfMany = 3;

    internal static void Measure(ResultPage page)
    {
        var study = BaselineStudy.Load();
        var few = new PhaseTimes(study, study.Regions, Few);
        var many = new PhaseTimes(study, [.. study.Regions.Take(RegionsOfMany)], Many);
        page.Heading("Where the time of a run goes");
        page.Say(
            "One thread, each part over all trials of a region, the fastest of some repeats, added up over regions; a part that "
                + "cannot run alone is the difference of two that can. Nanoseconds a trial, region, strategy and quarter."
        );
        page.Table(
            string.Create(
                CultureInfo.InvariantCulture,
                $"part | {Few:N0} trials, {study.Regions.Count} regions | of all | {Many:N0} trials, {RegionsOfMany} regions | of all"
            ),
            PhaseTimes.Parts.Select(part => Row(page, part, few, many))
        );
        page.Say("The walk of each strategy with few trials, nanoseconds of one trial and quarter of its own:");
        page.Table("strategy | ns", study.Strategies.Select(strategy => WalkRow(page, strategy.Name, few)));
    }

    private static string Row(ResultPage page, Part part, PhaseTimes few, PhaseTimes many)
    {
        return $"{part.Meaning} | {Cells("few", few)} | {Cells("many", many)}";

        string Cells(string size, PhaseTimes times) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{page.Keep($"phase.{size}.{part.Name}", part.Nanoseconds(times), "ns")} | {part.Nanoseconds(times) / times.All:P0}"
            );
    }

    private static string WalkRow(ResultPage page, string strategy, PhaseTimes times) =>
        $"`{strategy}` | {page.Keep($"walk.{strategy}", times.Walk(strategy), "ns")}";
}
