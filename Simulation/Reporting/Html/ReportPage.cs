using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Package;

namespace Simulation.Reporting.Html;

/// <summary>What <c>report.html</c> shows.</summary>
/// <param name="Report">What the run found.</param>
/// <param name="Manifest">How it was made. Time and machine are left out of the page, so that the same run writes the same bytes.</param>
/// <param name="Runtime">What draws the charts; none in a build without Node.</param>
internal sealed record ReportPage(RunReport Report, RunManifest Manifest, ChartRuntime? Runtime)
{
    internal IReadOnlyList<RegionPage> Regions { get; } =
    [.. Report.Regions.Select((region, index) => new RegionPage(index, region, Report.Start))];

    /// <summary>In file order, the same in every region.</summary>
    internal IReadOnlyList<string> Strategies { get; } =
    [.. Report.Regions[0].Result.Strategies.Select(result => result.Strategy.Name)];

    /// <summary>The charts; strategies have the same colours everywhere.</summary>
    internal ChartSpecs Specs { get; } =
        new([.. Report.Regions[0].Result.Strategies.Select(result => result.Strategy.Name)]);
}
