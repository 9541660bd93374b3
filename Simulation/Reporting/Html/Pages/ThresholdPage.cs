using Simulation.Analysis.Thresholds;
using Simulation.Engine.Results;
using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Package;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Html.Pages;

/// <summary>The page of <c>threshold</c>: where one input changes the recommendation, and every strategy's curve.</summary>
internal sealed class ThresholdPage
{
    private readonly ThresholdReport _report;
    private readonly ThresholdStory _story;

    private ThresholdPage(ThresholdReport report)
    {
        _report = report;
        _story = new ThresholdStory(report);
    }

    internal static AnalysisPage Of(ThresholdReport report, AnalysisManifest manifest)
    {
        var threshold = new ThresholdPage(report);
        var page = new AnalysisPage
        {
            Title = report.Name,
            Answer = [.. threshold._story.Answer()],
            Sections = [],
            Terms =
            [
                ("crossing", "A number of the input at which another strategy becomes the best on average."),
                (
                    "leap",
                    "A crossing where the lead passes over 0 without being 0, as where a number of quarters is rounded; it has no interval."
                ),
                (
                    "interval of a crossing",
                    "Half of it is 1.959964 standard errors of the paired difference between the two strategies there, over its slope."
                ),
                .. TermList.Of(
                    "strategy",
                    "trial",
                    "value",
                    "incremental value",
                    "mean",
                    "95% interval",
                    "recommended, runner-up",
                    "verdict"
                ),
            ],
            Manifest = manifest,
        };
        return page with
        {
            Sections =
            [
                new("crossings", "Crossings", threshold.Crossings()),
                new(
                    "regions",
                    "Region by region",
                    [.. report.Regions.Select((region, index) => threshold.Fold(region, index, page.Specs))]
                ),
            ],
        };
    }

    private PageBlock Crossings()
    {
        var rows = _report
            .Regions.Index()
            .SelectMany(region => CrossingsTable.Rows(_report, region.Item).Select(row => (region.Index, Row: row)))
            .ToList();
        if (rows.Count == 0)
        {
            return new PageText("There is no crossing in this range.");
        }

        return new PageTable(
            $"Where the recommendation changes as {_report.Input} moves ({_report.Unit}).",
            [
                new("Region"),
                new("From", IsName: true),
                new("To", IsName: true),
                new("At"),
                new("95% interval"),
                new("Lead grows by"),
            ],
            [.. rows.Select(row => CrossingRow(row.Index, row.Row))]
        )
        {
            IsSortable = true,
        };
    }

    private static IReadOnlyList<PageCell> CrossingRow(int region, CrossingRow row)
    {
        var crossing = row.Crossing;
        return
        [
            new PageCell(row.Region.Region.Name, region) { Opens = PageFold.AnchorOf(region) },
            row.Below,
            row.Above,
            new PageCell(InputNumber.Of(crossing.Input), crossing.Input),
            ThresholdStory.Interval(crossing),
            new PageCell($"{ShortNumber.Money(crossing.Slope)} a unit", crossing.Slope.Mean)
            {
                Mark = crossing.IsSlopeUncertain ? ("?", "cannot be told from 0") : null,
            },
        ];
    }

    private PageFold Fold(ThresholdResult region, int index, ChartSpecs specs)
    {
        var result = region.Curve[0].Comparison.Result;
        var chart = ChartOf(region, result);
        var finding =
            $"{_story.Region(region)} Lines: mean; bands: 95% interval; dots: what is recommended, hollow where it is a toss-up; "
            + $"dashed: crossings, with their 95% intervals in grey.{LeftOut(chart.Points.Count, region.Curve.Count)}";
        return new PageFold(
            PageFold.AnchorOf(index),
            result.Region.Name,
            string.Join(", ", region.Parts().Select(part => result.Strategies[part.Strategy].Strategy.Name)),
            ScreenText.Count(region.Crossings.Count, "crossing", "crossings"),
            new PageChart(
                $"curve-{index}",
                $"Incremental value in {result.Region.Name}",
                finding,
                chart.Spec(specs),
                chart.Tables()
            )
            {
                IsWide = true,
            },
            Parts(region, result)
        );
    }

    private CurveChart ChartOf(ThresholdResult region, RegionResult result)
    {
        var room = PageRoom.CurvePoints(_report.Regions.Count, result.Strategies.Count);
        return new CurveChart(
            $"{_report.Input} ({_report.Unit})",
            IsLogarithmic: false,
            [.. result.Strategies.Select(strategy => strategy.Strategy.Name)],
            [.. EvenSpread.Of(region.Curve.Count, room).Select(point => PointOf(region.Curve[point]))]
        )
        {
            Crossings = region.Crossings,
        };
    }

    private static CurveChartPoint PointOf(CurvePoint point) =>
        new(
            point.Input,
            [
                .. point.Comparison.Strategies.Select(strategy =>
                    CurveValue.Of(strategy.IncrementalMean, strategy.IncrementalStandardError)
                ),
            ],
            point.Recommended,
            point.Comparison.Recommendation.Verdict
        );

    private static PageTable Parts(ThresholdResult region, RegionResult result) =>
        new(
            $"The best strategy of {result.Region.Name} over each part of the range, and its least lead over the second best there.",
            [new("From"), new("To"), new("Best", IsName: true), new("Least lead")],
            [
                .. region
                    .Parts()
                    .Select<RangePart, IReadOnlyList<PageCell>>(part =>
                        [
                            InputNumber.Of(part.Low),
                            InputNumber.Of(part.High),
                            result.Strategies[part.Strategy].Strategy.Name,
                            part.LeastLead is { } lead ? ShortNumber.Money(lead) : "",
                        ]
                    ),
            ]
        );

    private static string LeftOut(int shown, int all) =>
        shown >= all ? "" : $" Only {shown:N0} of {all:N0} points are drawn; threshold.csv has all.";
}
