using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Screen;

namespace Simulation.Reporting.Html.Pages;

/// <summary>One region along one number: every strategy's curve, and a table of the stretches.</summary>
internal sealed class SweepCurves(SweepReport report, SweepStory story) : ISweepParts
{
    public IEnumerable<PageBlock> Blocks(int region, ChartSpecs specs)
    {
        var chart = new CurveChart(
            report.Grid.Axes[0].Path,
            report.Grid.Axes[0].IsLogarithmic,
            report.Strategies,
            [.. report.CurvePoints.Select((point, place) => PointOf(region, point, place))]
        );
        var leftOut = SweepStory.LeftOut(report.CurvePoints.Count, report.Grid.Points, "points");
        yield return new PageChart(
            $"curve-{region}",
            $"Incremental value in {report.Names[region]}",
            $"{story.Region(region)} Lines: mean; bands: 95% interval; dots: what is recommended, hollow where it is a toss-up.{leftOut}",
            chart.Spec(specs),
            chart.Tables()
        )
        {
            IsWide = true,
        };
        yield return Stretches(region);
    }

    private CurveChartPoint PointOf(int region, int point, int place)
    {
        var best = report.Recommendations[region][point];
        return new CurveChartPoint(
            report.Grid.Point(point)[0],
            [
                .. report
                    .Curves[region][place]
                    .Select(strategy => CurveValue.Of(strategy.IncrementalMean, strategy.IncrementalStandardError)),
            ],
            best.Strategy,
            best.Verdict
        );
    }

    private PageTable Stretches(int region)
    {
        var stretches = SweepStretch.Of(report.Recommendations[region]);
        var values = report.Grid.Axes[0].Values;
        PageColumn[] columns =
        [
            new("From"),
            new("To"),
            new("Recommended", IsName: true),
            new("Points"),
            new("Toss-ups"),
        ];
        var shown = EvenSpread.Of(stretches.Count, PageRoom.TableRows(report.Regions.Count, columns.Length));
        return new PageTable(
            $"What is recommended in {report.Names[region]} as {report.Grid.Axes[0].Path} moves."
                + SweepStory.LeftOut(shown.Count, stretches.Count, "stretches"),
            columns,
            [
                .. shown
                    .Select(index => stretches[index])
                    .Select<SweepStretch, IReadOnlyList<PageCell>>(stretch =>
                        [
                            InputNumber.Of(values[stretch.First]),
                            InputNumber.Of(values[stretch.Last]),
                            report.Strategies[stretch.Strategy],
                            $"{stretch.Last - stretch.First + 1:N0}",
                            $"{stretch.TossUps:N0}",
                        ]
                    ),
            ]
        );
    }
}
