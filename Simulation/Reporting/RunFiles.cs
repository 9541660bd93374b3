using Simulation.Engine;
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

    /// <summary>Calls a function with 0, 1, … in no order, on several threads or one.</summary>
    internal Action<int, Action<int>> ForEach { get; init; } = WorkSharing.OneAfterAnother;

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
        WriteTables(TableFile.Of(report));
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

    /// <summary>Numbers become text on all threads; then one file is written after the other.</summary>
    private void WriteTables(IReadOnlyList<TableFile> files)
    {
        var texts = files.Select(_ => new MemoryStream()).ToList();
        ForEach(files.Count, file => files[file].Write(texts[file]));
        foreach (var (file, text) in files.Zip(texts))
        {
            _directory.Write(file.Table.FileName, text.WriteTo);
            _written.Add(file.Table);
        }
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
}
