using Simulation.Reporting.Csv;
using Simulation.Reporting.Files;
using Simulation.Reporting.Html;
using Simulation.Reporting.Html.Charts;
using Simulation.Reporting.Package;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting;

/// <summary>
/// Writes the files of a run. Everything but <c>manifest.json</c> is the same, byte for byte, when the same scenario is
/// run again.
/// </summary>
internal sealed class RunFiles
{
    private readonly StagedDirectory _directory;
    private readonly List<Table> _written = [];

    internal RunFiles(StagedDirectory directory) => _directory = directory;

    /// <summary>Whether <c>report.html</c> is written.</summary>
    internal bool Html { get; init; } = true;

    /// <summary>Whether every chart is also written as a Vega-Lite file.</summary>
    internal bool Charts { get; init; }

    /// <summary>Begins <c>trials.csv</c>; the caller appends region after region and closes it before <see cref="Write"/>.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    internal TrialFile OpenTrials()
    {
        _written.Add(TrialsTable.Table);
        return new TrialFile(_directory.Open(TrialsTable.Table.FileName));
    }

    /// <summary>Writes every other file and moves all into place.</summary>
    /// <returns>The names of all files, as a reader should meet them.</returns>
    /// <exception cref="OutputException">A file cannot be written or moved.</exception>
    internal IReadOnlyList<string> Write(RunReport report, RunManifest manifest)
    {
        Write(SummaryTable.Table, SummaryTable.Rows(report.Regions));
        Write(RecommendationsTable.Table, RecommendationsTable.Rows(report.Regions));
        Write(RiskTable.Table, RiskTable.Rows(report.Regions));
        Write(DominanceTable.Table, DominanceTable.Rows(report.Regions));
        Write(DriversTable.Table, DriversTable.Rows(report.Regions));
        Write(TimelineTable.Table, TimelineTable.Rows(report.Regions, report.Start));
        Write(InputsTable.Table, report.Inputs);
        Write(DecidingInputsTable.Table, DecidingInputsTable.Rows(report.Regions));
        var tables = RunTables.All.Where(_written.Contains).ToList();
        _directory.Write(
            DataPackage.FileName,
            stream => DataPackage.Write(stream, report.Name, report.Description, tables)
        );
        string[] pages = [.. WriteHtml(report, manifest), .. WriteCharts(report)];
        _directory.Write(Manifest.FileName, stream => Manifest.Write(stream, manifest));
        _directory.Commit();
        return [.. tables.Select(table => table.FileName), .. pages, DataPackage.FileName, Manifest.FileName];
    }

    private IEnumerable<string> WriteHtml(RunReport report, RunManifest manifest)
    {
        if (!Html)
        {
            return [];
        }

        _directory.Write(
            HtmlReport.FileName,
            stream => HtmlReport.Write(stream, new ReportPage(report, manifest, ChartRuntime.Embedded))
        );
        return [HtmlReport.FileName];
    }

    private IEnumerable<string> WriteCharts(RunReport report)
    {
        if (!Charts)
        {
            return [];
        }

        foreach (var chart in ChartFiles.Of(report))
        {
            _directory.Write(chart.FileName, chart.Write);
        }

        return [ChartFiles.Pattern];
    }

    private void Write<TRow>(Table<TRow> table, IEnumerable<TRow> rows)
    {
        _directory.Write(
            table.FileName,
            stream =>
            {
                using var csv = new CsvTableWriter<TRow>(stream, table);
                csv.Write(rows);
            }
        );
        _written.Add(table);
    }
}
