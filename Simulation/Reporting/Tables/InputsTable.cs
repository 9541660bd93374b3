using Simulation.Engine.Results;
using InputColumn = Simulation.Reporting.Tables.Column<Simulation.Engine.Results.InputResult>;

namespace Simulation.Reporting.Tables;

/// <summary><c>inputs.csv</c>: every uncertain input as it was drawn. The firm's inputs appear once.</summary>
internal static class InputsTable
{
    internal static Table<InputResult> Table { get; } =
        new(
            "inputs",
            "Inputs as drawn",
            "One row per uncertain input, over all trials and after clamping. What is known exactly has no row.",
            [.. Identity, .. Draws]
        );

    private static IEnumerable<InputColumn> Identity =>
        [
            InputColumn.Text("input", "The input's name in full: US.market.growth.", row => row.Name),
            InputColumn.Text(
                "distribution",
                "The distribution that the scenario gives it.",
                row => row.Value.Distribution.ToString()
            ),
            InputColumn.Text(
                "grade",
                "A: a source says so; B: derived from sources; C: assumption; empty: not graded.",
                row => row.Value.Grade?.ToString()
            ),
            InputColumn.Text("source", "Where the number comes from; empty: not given.", row => row.Value.Source),
        ];

    private static IEnumerable<InputColumn> Draws =>
        [
            InputColumn.Number("mean", Units.OfInput, "Mean of the draws.", row => row.Mean),
            InputColumn.Number("sd", Units.OfInput, "Standard deviation of the draws.", row => row.StandardDeviation),
            InputColumn.Number("p05", Units.OfInput, "5% quantile of the draws.", row => row.P05),
            InputColumn.Number("p50", Units.OfInput, "Median of the draws.", row => row.P50),
            InputColumn.Number("p95", Units.OfInput, "95% quantile of the draws.", row => row.P95),
            InputColumn.Integer(
                "clamped",
                Units.Trials,
                "Trials in which the draw lay outside the allowed range and was moved to its end.",
                row => row.Clamped
            ),
        ];
}
