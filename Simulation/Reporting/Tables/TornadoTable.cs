using Simulation.Analysis.Sensitivity;
using TornadoColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.TornadoRow>;

namespace Simulation.Reporting.Tables;

/// <summary>One input held at two numbers.</summary>
internal sealed record TornadoRow(SensitivityReport Report, TornadoBar Bar);

/// <summary><c>tornado.csv</c>: what one input after the other does to the mean of a quantity.</summary>
internal static class TornadoTable
{
    internal static Table<TornadoRow> Table { get; } =
        new(
            "tornado",
            "One input at a time",
            "One row per uncertain input of the region and the firm: the mean of the quantity with this input held at its 10% "
                + "and at its 90% point in every trial, all else as it is.",
            [.. Identity, .. Means, .. Swing]
        );

    internal static IEnumerable<TornadoRow> Rows(SensitivityReport report) =>
        report
            .Result.Findings.Select(findings => findings.Bar)
            .OfType<TornadoBar>()
            .Select(bar => new TornadoRow(report, bar));

    private static IEnumerable<TornadoColumn> Identity =>
        [
            TornadoColumn.Text("region", "Region id.", row => row.Report.Region.Id),
            TornadoColumn.Text(
                "quantity",
                "What is explained: one strategy's value less another's in the same trial, or one strategy's value.",
                row => row.Report.Contrast.Name
            ),
            TornadoColumn.Text("input", "The input's name in full.", row => row.Bar.Factor.Name),
        ];

    private static IEnumerable<TornadoColumn> Means =>
        [
            TornadoColumn.Number("input_p10", Units.OfInput, "The input's 10% point.", row => row.Bar.LowInput),
            TornadoColumn.Number("input_p90", Units.OfInput, "The input's 90% point.", row => row.Bar.HighInput),
            TornadoColumn.Number(
                "value_p10",
                Units.Usd,
                "Mean of the quantity with the input at its 10% point.",
                row => row.Bar.LowMean
            ),
            TornadoColumn.Number(
                "value_p90",
                Units.Usd,
                "Mean of the quantity with the input at its 90% point.",
                row => row.Bar.HighMean
            ),
        ];

    private static IEnumerable<TornadoColumn> Swing =>
        [
            TornadoColumn.Number(
                "swing",
                Units.Usd,
                "value_p90 - value_p10, trial by trial.",
                row => row.Bar.Swing.Mean
            ),
            TornadoColumn.Number("swing_se", Units.Usd, "Standard error of swing.", row => row.Bar.Swing.StandardError),
            TornadoColumn.Number("swing_low", Units.Usd, "Lower end of its 95% interval.", row => row.Bar.Swing.Low),
            TornadoColumn.Number("swing_high", Units.Usd, "Upper end.", row => row.Bar.Swing.High),
            TornadoColumn.Text(
                "grade",
                "A: a source says so; B: derived from sources; C: assumption; empty: not graded.",
                row => row.Report.GradeOf(row.Bar.Factor)?.ToString()
            ),
            TornadoColumn.Text(
                "source",
                "Where the number comes from; empty: not given.",
                row => row.Report.SourceOf(row.Bar.Factor)
            ),
        ];
}
