using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Html.Pages;

/// <summary>One region over two numbers: a map of what is recommended, and the same as a table.</summary>
internal sealed class SweepMap(SweepReport report, SweepStory story) : ISweepParts
{
    private IReadOnlyList<double> Down => report.Grid.Axes[0].Values;

    private IReadOnlyList<double> Across => report.Grid.Axes[1].Values;

    public IEnumerable<PageBlock> Blocks(int region, ChartSpecs specs)
    {
        var (down, across) = PageRoom.Map(report.Regions.Count, Down.Count, Across.Count);
        var cells = Cells(down, across);
        yield return new PageChart(
            $"map-{region}",
            $"What is recommended in {report.Names[region]}",
            $"{story.Region(region)} Paler: close; palest: a toss-up.{SweepStory.LeftOut(cells.Count, report.Grid.Points, "points")}",
            specs.Of("map", ("@x", report.Grid.Axes[1].Path), ("@y", report.Grid.Axes[0].Path)),
            ("map", Rows(region, cells))
        )
        {
            IsWide = true,
        };
        yield return Table(region);
    }

    private ChartTable Rows(int region, IReadOnlyList<(int Row, int Column)> cells)
    {
        var best = cells.Select(cell => At(region, cell.Row, cell.Column)).ToList();
        return new ChartTable()
            .Places("x", [.. cells.Select(cell => Across[cell.Column])])
            .Places("y", [.. cells.Select(cell => Down[cell.Row])])
            .Words("strategy", [.. best.Select(point => report.Strategies[point.Strategy])])
            .Words("verdict", [.. best.Select(point => VerdictWord.Of(point.Verdict))])
            .Numbers("value", [.. best.Select(point => point.IncrementalMean)]);
    }

    private PageTable Table(int region)
    {
        var (down, across) = PageRoom.MapTable(report.Regions.Count, Down.Count, Across.Count);
        var columns = EvenSpread.Of(Across.Count, across);
        var shades = new MatrixShades(report.Recommendations[region].Select(best => best.IncrementalMean));
        return new PageTable(
            $"What is recommended in {report.Names[region]}, coloured by its mean incremental value; ? a toss-up. "
                + $"Down: {report.Grid.Axes[0].Path}. Across: {report.Grid.Axes[1].Path}."
                + SweepStory.LeftOut(down * across, report.Grid.Points, "points"),
            [
                new(report.Grid.Axes[0].Path),
                .. columns.Select(column => new PageColumn(InputNumber.Of(Across[column]))),
            ],
            [
                .. EvenSpread
                    .Of(Down.Count, down)
                    .Select<int, IReadOnlyList<PageCell>>(row =>
                        [InputNumber.Of(Down[row]), .. columns.Select(column => Cell(At(region, row, column), shades))]
                    ),
            ]
        )
        {
            Legend = [.. shades.Legend],
        };
    }

    private PageCell Cell(SweptRecommendation best, MatrixShades shades) =>
        new(report.Strategies[best.Strategy], best.IncrementalMean)
        {
            Shade = shades.Shade(best.IncrementalMean),
            Mark = SweepStory.IsTossUp(best) ? ("?", "a toss-up") : null,
        };

    private SweptRecommendation At(int region, int row, int column) =>
        report.Recommendations[region][(row * Across.Count) + column];

    private IReadOnlyList<(int Row, int Column)> Cells(int down, int across) =>
        [
            .. from row in EvenSpread.Of(Down.Count, down)
            from column in EvenSpread.Of(Across.Count, across)
            select (row, column),
        ];
}
