using Simulation.Analysis.Sweeps;
using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Package;
using Simulation.Reporting.Screen;

namespace Simulation.Reporting.Html.Pages;

/// <summary>
/// The page of <c>sweep</c>: what is recommended where. Curves along one number, a map over two, shares of points over more.
/// </summary>
internal static class SweepPage
{
    internal static AnalysisPage Of(SweepReport report, AnalysisManifest manifest)
    {
        var story = new SweepStory(report);
        var page = new AnalysisPage
        {
            Title = report.Name,
            Answer = [.. story.Answer()],
            Sections = [],
            Terms =
            [
                ("point", "One combination of the numbers that are varied; everything else is as the scenario says."),
                .. TermList.Of(
                    "strategy",
                    "trial",
                    "value",
                    "incremental value",
                    "mean",
                    "95% interval",
                    "recommended, runner-up",
                    "margin",
                    "verdict"
                ),
            ],
            Manifest = manifest,
        };
        ISweepParts parts = report.Grid.Axes.Count switch
        {
            1 => new SweepCurves(report, story),
            2 => new SweepMap(report, story),
            _ => new SweepShares(report),
        };
        return page with
        {
            Sections =
            [
                new("points", "How often", Counts(report)),
                new("regions", "Region by region", [.. report.Regions.Select((_, region) => Fold(region))]),
            ],
        };

        PageFold Fold(int region) =>
            new(
                PageFold.AnchorOf(region),
                report.Names[region],
                story.Choices(region),
                story.Varies(region) ? "varies" : "same",
                [.. parts.Blocks(region, page.Specs)]
            );
    }

    /// <summary>The points along one axis whose every strategy the page draws; none over more axes.</summary>
    internal static IReadOnlyList<int> CurvePoints(SweepGrid grid, int regions, int strategies) =>
        grid.Axes.Count == 1 ? EvenSpread.Of(grid.Points, PageRoom.CurvePoints(regions, strategies)) : [];

    private static PageTable Counts(SweepReport report)
    {
        var used = report
            .Recommendations.SelectMany(points => points)
            .Select(best => best.Strategy)
            .Distinct()
            .Order()
            .ToList();
        return new PageTable(
            $"Share of the {report.Grid.Points:N0} points at which a strategy is recommended, and of those that are toss-ups.",
            [new("Region"), .. used.Select(strategy => new PageColumn(report.Strategies[strategy])), new("Toss-up")],
            [.. report.Regions.Select((_, region) => Row(region))]
        )
        {
            IsSortable = true,
        };

        IReadOnlyList<PageCell> Row(int region)
        {
            var points = report.Recommendations[region];
            return
            [
                new PageCell(report.Names[region], region) { Opens = PageFold.AnchorOf(region) },
                .. used.Select(strategy => Share(points.Count(best => best.Strategy == strategy))),
                Share(points.Count(SweepStory.IsTossUp)),
            ];
        }

        PageCell Share(int count)
        {
            var share = (double)count / report.Grid.Points;
            return new PageCell(count == 0 ? "" : ShortNumber.Percent(share), share);
        }
    }
}

/// <summary>What a page shows of one region, by the number of axes.</summary>
internal interface ISweepParts
{
    IEnumerable<PageBlock> Blocks(int region, ChartSpecs specs);
}
