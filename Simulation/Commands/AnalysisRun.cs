using Simulation.Engine.Results;
using Simulation.Reporting;
using Simulation.Reporting.Files;
using Simulation.Reporting.Html.Pages;
using Simulation.Reporting.Package;

namespace Simulation.Commands;

/// <summary>
/// The way of every verb other than <c>run</c> from an empty folder to its files. The folder is claimed before anything is
/// simulated: that it cannot be written is told at once, not after hours.
/// </summary>
internal sealed class AnalysisRun : IDisposable
{
    private readonly AnalysisOrder _order;
    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _started;
    private RunRecord? _record;

    private AnalysisRun(AnalysisOrder order, StagedDirectory folder, TimeProvider clock)
    {
        _order = order;
        _clock = clock;
        _started = clock.GetUtcNow();
        Folder = folder;
        Files = new AnalysisFiles(folder);
    }

    internal StagedDirectory Folder { get; }

    /// <summary>Where tables go once there are results.</summary>
    internal AnalysisFiles Files { get; }

    /// <exception cref="OutputException">The folder cannot be written.</exception>
    internal static AnalysisRun Begin(AnalysisOrder order, TimeProvider clock) =>
        new(order, StagedDirectory.Create(order.OutputFolder), clock);

    /// <summary>The results are there; what follows is writing, which nobody interrupts and the manifest does not count.</summary>
    internal void EndSimulation(CancellationToken cancellation)
    {
        _record = Manifests.Record(_order.Options, _started, _clock);
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Writes the page and what describes the files, and moves all into place.</summary>
    /// <param name="regions">Ids of those looked at.</param>
    /// <param name="strategies">Names of those looked at.</param>
    /// <param name="page">Made only where it is wanted.</param>
    /// <returns>The names of all files.</returns>
    /// <exception cref="OutputException">A file cannot be written or moved.</exception>
    internal IReadOnlyList<string> Finish(
        IEnumerable<string> regions,
        IEnumerable<string> strategies,
        Func<AnalysisManifest, AnalysisPage> page
    )
    {
        var manifest = new AnalysisManifest
        {
            Verb = _order.Verb,
            ToolVersion = Manifests.ToolVersion,
            Arguments = _order.Arguments,
            Scenarios = _order.Scenarios,
            Run = _record ?? throw new InvalidOperationException("The simulation has not ended."),
            Regions = [.. regions],
            Strategies = [.. strategies],
        };
        if (_order.Html)
        {
            Files.Write(page(manifest));
        }

        return Files.Finish(_order.Title, _order.Description, manifest);
    }

    public void Dispose() => Folder.Dispose();
}
