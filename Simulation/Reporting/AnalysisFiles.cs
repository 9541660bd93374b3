using Simulation.Reporting.Csv;
using Simulation.Reporting.Files;
using Simulation.Reporting.Html;
using Simulation.Reporting.Html.Pages;
using Simulation.Reporting.Package;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting;

/// <summary>
/// Writes the files of a verb other than <c>run</c>: its tables, what their columns mean, and how they were made. They
/// appear together or not at all.
/// </summary>
internal sealed class AnalysisFiles(StagedDirectory directory)
{
    private readonly List<Table> _written = [];
    private readonly List<string> _pages = [];

    /// <exception cref="OutputException">It cannot be written.</exception>
    internal void Write<TRow>(Table<TRow> table, IEnumerable<TRow> rows)
    {
        directory.Write(
            table.FileName,
            stream =>
            {
                using var csv = new CsvTableWriter<TRow>(stream, table);
                csv.Write(rows);
            }
        );
        _written.Add(table);
    }

    /// <summary>Writes <c>report.html</c>.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    internal void Write(AnalysisPage page)
    {
        directory.Write(HtmlReport.FileName, stream => HtmlReport.Write(stream, page));
        _pages.Add(HtmlReport.FileName);
    }

    /// <summary>Writes what describes the tables and moves all into place.</summary>
    /// <returns>The names of all files, as a reader should meet them.</returns>
    /// <exception cref="OutputException">A file cannot be written or moved.</exception>
    internal IReadOnlyList<string> Finish(string title, string? description, AnalysisManifest manifest)
    {
        directory.Write(DataPackage.FileName, stream => DataPackage.Write(stream, title, description, _written));
        directory.Write(Manifest.FileName, manifest.Write);
        directory.Commit();
        return [.. _written.Select(table => table.FileName), .. _pages, DataPackage.FileName, Manifest.FileName];
    }
}
