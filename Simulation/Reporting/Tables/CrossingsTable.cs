using System.Diagnostics;
using Simulation.Analysis.Thresholds;
using Simulation.Engine.Results;
using CrossingColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.CrossingRow>;

namespace Simulation.Reporting.Tables;

/// <summary>A change of a region's recommendation.</summary>
/// <param name="Input">The input's name in full.</param>
/// <param name="Region">The region's results anywhere on the curve, for its names.</param>
/// <param name="Crossing">The change.</param>
internal sealed record CrossingRow(string Input, RegionResult Region, Crossing Crossing)
{
    internal string Below => Region.Strategies[Crossing.Below].Strategy.Name;

    internal string Above => Region.Strategies[Crossing.Above].Strategy.Name;
}

/// <summary><c>crossings.csv</c>: at which numbers of an input the recommendation changes, and to what.</summary>
internal static class CrossingsTable
{
    internal static Table<CrossingRow> Table { get; } =
        new(
            "crossings",
            "Changes of the recommendation",
            "One row per region and number of the input at which another strategy becomes the best. No row: none does in the range.",
            [.. Identity, .. Place]
        );

    internal static IEnumerable<CrossingRow> Rows(ThresholdReport report) =>
        report.Regions.SelectMany(region => Rows(report, region));

    /// <summary>One region's.</summary>
    internal static IEnumerable<CrossingRow> Rows(ThresholdReport report, ThresholdResult region) =>
        region.Crossings.Select(crossing => new CrossingRow(report.Input, region.Curve[0].Comparison.Result, crossing));

    private static IEnumerable<CrossingColumn> Identity =>
        [
            CrossingColumn.Text("region", "Region id.", row => row.Region.Region.Id),
            CrossingColumn.Text("input", "The input's name in full.", row => row.Input),
            CrossingColumn.Text(
                "strategy_below",
                "The strategy of highest mean value just below the crossing.",
                row => row.Below
            ),
            CrossingColumn.Text(
                "strategy_above",
                "The strategy of highest mean value just above the crossing.",
                row => row.Above
            ),
            CrossingColumn.Text(
                "kind",
                "root: the two are worth the same there; leap: the lead passes over 0 without being 0.",
                row => Word(row.Crossing.Kind)
            ),
        ];

    private static IEnumerable<CrossingColumn> Place =>
        [
            CrossingColumn.Number(
                "input_value",
                Units.OfInput,
                "Where the recommendation changes.",
                row => row.Crossing.Input
            ),
            CrossingColumn.Number(
                "input_low",
                Units.OfInput,
                "Lower end of the 95% interval of input_value: lead_se over lead_slope, 1.959964 times.",
                row => row.Crossing.Low
            ),
            CrossingColumn.Number(
                "input_high",
                Units.OfInput,
                "Upper end of the 95% interval of input_value.",
                row => row.Crossing.High
            ),
            CrossingColumn.Number(
                "lead_se",
                Units.Usd,
                "Standard error, at the crossing, of the mean paired difference between the two strategies.",
                row => row.Crossing.LeadStandardError
            ),
            CrossingColumn.Number(
                "lead_slope",
                Units.UsdPerInput,
                "By how much that difference, upper less lower strategy, grows with the input.",
                row => row.Crossing.Slope.Mean
            ),
            CrossingColumn.Number(
                "lead_slope_se",
                Units.UsdPerInput,
                "Standard error of lead_slope.",
                row => row.Crossing.Slope.StandardError
            ),
        ];

    private static string Word(CrossingKind kind) =>
        kind switch
        {
            CrossingKind.Root => "root",
            CrossingKind.Leap => "leap",
            _ => throw new UnreachableException($"No word for {kind}."),
        };
}
