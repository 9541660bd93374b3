using System.Text.Json.Nodes;
using Simulation.Analysis.Comparison;
using Simulation.Analysis.Thresholds;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Html.Charts;

/// <summary>What every strategy adds to waiting as one number moves.</summary>
/// <param name="AxisTitle">What moves, and in which unit.</param>
/// <param name="IsLogarithmic">Whether it moves by ratios.</param>
/// <param name="Strategies">Names, in file order.</param>
/// <param name="Points">By rising number.</param>
internal sealed record CurveChart(
    string AxisTitle,
    bool IsLogarithmic,
    IReadOnlyList<string> Strategies,
    IReadOnlyList<CurveChartPoint> Points
)
{
    /// <summary>Where the recommendation changes, if somebody looked for it.</summary>
    internal IReadOnlyList<Crossing> Crossings { get; init; } = [];

    /// <summary>Without the layers that have nothing to draw, of which Vega would complain.</summary>
    internal JsonObject Spec(ChartSpecs specs)
    {
        var scale = IsLogarithmic ? """{ "type": "log", "nice": false }""" : """{ "zero": false, "nice": false }""";
        var spec = specs.Of("curve", ("@x", AxisTitle), ("@xScale", JsonNode.Parse(scale)!));
        var full = Tables().Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        spec["layer"]!
            .AsArray()
            .RemoveAll(layer => layer!["data"]!["name"] is { } name && !full.Contains(name.GetValue<string>()));
        return spec;
    }

    /// <summary>Those that have rows.</summary>
    internal IReadOnlyList<(string Name, ChartTable Table)> Tables() =>
        [
            .. new (string Name, ChartTable Table)[]
            {
                ("intervals", CrossingRows(Crossings.Where(crossing => crossing.Low is not null))),
                ("crossings", CrossingRows(Crossings)),
                ("curve", Curve()),
                ("sure", Best(Points.Where(point => point.Verdict != Verdict.TossUp))),
                ("unsure", Best(Points.Where(point => point.Verdict == Verdict.TossUp))),
            }.Where(table => !table.Table.IsEmpty),
        ];

    private ChartTable Curve()
    {
        var rows = Points
            .SelectMany(point => point.Values.Select((value, s) => (point.At, value, Strategies[s])))
            .ToList();
        return new ChartTable()
            .Places("x", [.. rows.Select(row => row.At)])
            .Words("strategy", [.. rows.Select(row => row.Item3)])
            .Numbers("value", [.. rows.Select(row => row.value.Mean)])
            .Numbers("low", [.. rows.Select(row => row.value.Mean - row.value.HalfInterval)])
            .Numbers("high", [.. rows.Select(row => row.value.Mean + row.value.HalfInterval)]);
    }

    private ChartTable Best(IEnumerable<CurveChartPoint> those)
    {
        var points = those.ToList();
        return new ChartTable()
            .Places("x", [.. points.Select(point => point.At)])
            .Words("strategy", [.. points.Select(point => Strategies[point.Recommended])])
            .Words("verdict", [.. points.Select(point => VerdictWord.Of(point.Verdict))])
            .Numbers("value", [.. points.Select(point => point.Values[point.Recommended].Mean)]);
    }

    private ChartTable CrossingRows(IEnumerable<Crossing> those)
    {
        var crossings = those.ToList();
        return new ChartTable()
            .Places("x", [.. crossings.Select(crossing => crossing.Input)])
            .Numbers("low", [.. crossings.Select(crossing => Within(crossing.Low))])
            .Numbers("high", [.. crossings.Select(crossing => Within(crossing.High))])
            .Words("text", [.. crossings.Select(crossing => InputNumber.Of(crossing.Input))]);
    }

    /// <summary>An interval that leaves the range would stretch the axis.</summary>
    private double Within(double? end) =>
        end is { } number ? Math.Clamp(number, Points[0].At, Points[^1].At) : double.NaN;
}

/// <summary>One point of the curves.</summary>
/// <param name="At">Where the number is held.</param>
/// <param name="Values">[strategies] incremental value, USD.</param>
/// <param name="Recommended">Index of the strategy of highest mean value.</param>
/// <param name="Verdict">How surely.</param>
internal sealed record CurveChartPoint(double At, IReadOnlyList<CurveValue> Values, int Recommended, Verdict Verdict);

/// <summary>A mean with half its 95% interval, USD.</summary>
internal readonly record struct CurveValue(double Mean, double HalfInterval)
{
    internal static CurveValue Of(double mean, double? standardError) =>
        new(mean, PairedDifference.IntervalStandardErrors * (standardError ?? 0));
}
