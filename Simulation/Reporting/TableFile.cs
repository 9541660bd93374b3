using Simulation.Reporting.Csv;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting;

/// <summary>A table of a run, and what writes it whole.</summary>
internal sealed record TableFile(Table Table, Action<Stream> Write)
{
    /// <summary>
    /// Every table that follows from the report, the longest first, so that no thread waits for it in the end; trials are written
    /// as they come.
    /// </summary>
    internal static IReadOnlyList<TableFile> Of(RunReport report) =>
        [
            Of(TimelineTable.Table, () => TimelineTable.Rows(report.Regions, report.Start)),
            Of(SummaryTable.Table, () => SummaryTable.Rows(report.Regions)),
            Of(RecommendationsTable.Table, () => RecommendationsTable.Rows(report.Regions)),
            Of(RiskTable.Table, () => RiskTable.Rows(report.Regions)),
            Of(DominanceTable.Table, () => DominanceTable.Rows(report.Regions)),
            Of(DriversTable.Table, () => DriversTable.Rows(report.Regions)),
            Of(InputsTable.Table, () => report.Inputs),
            Of(DecidingInputsTable.Table, () => DecidingInputsTable.Rows(report.Regions)),
        ];

    private static TableFile Of<TRow>(Table<TRow> table, Func<IEnumerable<TRow>> rows) =>
        new(
            table,
            stream =>
            {
                using var csv = new CsvTableWriter<TRow>(stream, table);
                csv.Write(rows());
            }
        );
}
