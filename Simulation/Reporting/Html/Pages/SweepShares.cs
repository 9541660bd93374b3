using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Screen;

namespace Simulation.Reporting.Html.Pages;

/// <summary>One region over three numbers or more: along each of them, how often a strategy is recommended.</summary>
internal sealed class SweepShares(SweepReport report) : ISweepParts
{
    public IEnumerable<PageBlock> Blocks(int region, ChartSpecs specs)
    {
        for (var axis = 0; axis < report.Grid.Axes.Count; axis++)
        {
            yield return Chart(region, axis, specs);
        }
    }

    private PageChart Chart(int region, int axis, ChartSpecs specs)
    {
        var values = report.Grid.Axes[axis].Values;
        var counts = Counts(region, axis);
        var room = PageRoom.CurvePoints(report.Regions.Count * report.Grid.Axes.Count, report.Strategies.Count);
        var shown = EvenSpread.Of(values.Count, room);
        var rows = shown
            .SelectMany(place =>
                counts[place].Select((count, strategy) => (Place: place, Strategy: strategy, Count: count))
            )
            .Where(row => row.Count > 0)
            .ToList();
        var each = (double)report.Grid.Points / values.Count;
        return new PageChart(
            $"parts-{region}-{axis}",
            $"How often, as {report.Grid.Axes[axis].Path} moves",
            $"{Finding(counts, values, each)}{SweepStory.LeftOut(shown.Count, values.Count, "numbers")}",
            specs.Of("parts", ("@x", report.Grid.Axes[axis].Path)),
            (
                "parts",
                new ChartTable()
                    .Places("x", [.. rows.Select(row => values[row.Place])])
                    .Words("strategy", [.. rows.Select(row => report.Strategies[row.Strategy])])
                    .Numbers("part", [.. rows.Select(row => row.Count / each)])
            )
        );
    }

    /// <summary>[numbers of the axis][strategies].</summary>
    private int[][] Counts(int region, int axis)
    {
        var axes = report.Grid.Axes;
        var counts = axes[axis].Values.Select(_ => new int[report.Strategies.Count]).ToArray();
        var faster = axes.Skip(axis + 1).Aggregate(1, (product, other) => product * other.Values.Count);
        for (var point = 0; point < report.Grid.Points; point++)
        {
            counts[point / faster % axes[axis].Values.Count][report.Recommendations[region][point].Strategy]++;
        }

        return counts;
    }

    private string Finding(int[][] counts, IReadOnlyList<double> values, double each)
    {
        var totals = report.Strategies.Select((_, strategy) => counts.Sum(row => row[strategy])).ToList();
        var most = totals.IndexOf(totals.Max());
        return $"{report.Strategies[most]}, the most frequent, is recommended at {Share(counts[0][most])} of the points where it is "
            + $"{InputNumber.Of(values[0])}, and at {Share(counts[^1][most])} where it is {InputNumber.Of(values[^1])}.";

        string Share(int count) => ShortNumber.Percent(count / each);
    }
}
