using Simulation.Analysis.Sensitivity;
using SensitivityColumn = Simulation.Reporting.Tables.Column<Simulation.Reporting.Tables.SensitivityRow>;

namespace Simulation.Reporting.Tables;

/// <summary>One measure of one factor.</summary>
internal sealed record SensitivityRow(SensitivityReport Report, Factor Factor, Estimate Estimate);

/// <summary><c>sensitivity.csv</c>: what decides between two strategies, measure by measure.</summary>
internal static class SensitivityTable
{
    internal static Table<SensitivityRow> Table { get; } =
        new(
            "sensitivity",
            "What a difference depends on",
            "One row per factor and measure. Factors are the region's uncertain inputs and the firm's, sets of inputs that "
                + "correlations tie together, the groups asked for, and the shocks (all luck of a trial).",
            [.. Identity, .. Numbers]
        );

    internal static IEnumerable<SensitivityRow> Rows(SensitivityReport report) =>
        from findings in report.Result.Findings
        from estimate in findings.Estimates
        select new SensitivityRow(report, findings.Factor, estimate);

    private static IEnumerable<SensitivityColumn> Identity =>
        [
            SensitivityColumn.Text("region", "Region id.", row => row.Report.Region.Id),
            SensitivityColumn.Text(
                "quantity",
                "What is explained: one strategy's value less another's in the same trial, or one strategy's value.",
                row => row.Report.Contrast.Name
            ),
            SensitivityColumn.Text(
                "factor",
                "The input's name in full, the names of a tied set, a group's name, or shocks.",
                row => row.Factor.Name
            ),
            SensitivityColumn.Text(
                "kind",
                "input; tied_input: a correlation ties it to others, so that a design has no column for it alone; "
                    + "tied_set; group; shocks.",
                row => FactorWord.Of(row.Factor.Kind)
            ),
            SensitivityColumn.Text(
                "measure",
                "From the trials: rank_correlation, partial_rank_correlation, first_order_trials, delta. By design: "
                    + "first_order, total.",
                row => FactorWord.Of(row.Estimate.Measure)
            ),
        ];

    private static IEnumerable<SensitivityColumn> Numbers =>
        [
            SensitivityColumn.Number(
                "estimate",
                Units.Index,
                "The estimate: correlations lie between -1 and 1, indices are shares of variance, delta lies between 0 and 1.",
                row => row.Estimate.Value
            ),
            SensitivityColumn.Number(
                "estimate_se",
                Units.Index,
                "Standard error by the bootstrap.",
                row => row.Estimate.StandardError
            ),
            SensitivityColumn.Number("low", Units.Index, "Lower end of the 95% interval.", row => row.Estimate.Low),
            SensitivityColumn.Number("high", Units.Index, "Upper end.", row => row.Estimate.High),
            SensitivityColumn.Number(
                "floor",
                Units.Index,
                "What the estimate of an input without influence stays below 95 times in 100; empty for a design.",
                row => row.Estimate.Floor
            ),
            SensitivityColumn.Text(
                "finding",
                "told from zero: the interval excludes 0 and the estimate is beyond the floor; cannot be told from zero; "
                    + "changes nothing: no point came out differently.",
                row => FactorWord.FindingOf(row.Estimate)
            ),
            SensitivityColumn.Text(
                "grade",
                "A: a source says so; B: derived from sources; C: assumption; empty: not graded. Of a tied set the worst.",
                row => row.Report.GradeOf(row.Factor)?.ToString()
            ),
            SensitivityColumn.Text(
                "source",
                "Where the number comes from; empty: not given.",
                row => row.Report.SourceOf(row.Factor)
            ),
        ];
}
