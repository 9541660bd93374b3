using Simulation.Analysis.Comparison;
using Simulation.Analysis.Discovery;
using Simulation.Engine;
using Simulation.Engine.Results;
using Simulation.Reporting;
using Simulation.Reporting.Files;
using Simulation.Reporting.Html.Pages;
using Simulation.Reporting.Package;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Commands;

/// <summary>Runs one region, looks for boxes in its trials, writes them and says them in words.</summary>
internal sealed class DiscoverVerb(Terminal terminal, TimeProvider clock)
{
    internal int Execute(DiscoverRequest request, CancellationToken cancellation)
    {
        using var folder = StagedDirectory.Create(request.OutputFolder);
        var started = clock.GetUtcNow();
        var report = Search(request, cancellation);
        var record = Manifests.Record(request.Options, started, clock);
        cancellation.ThrowIfCancellationRequested();
        var files = new AnalysisFiles(folder);
        files.Write(BoxesTable.Table, BoxesTable.Rows(report));
        files.Write(PathTable.Table, PathTable.Rows(report));
        var manifest = ManifestOf(request, record);
        if (request.Html)
        {
            files.Write(DiscoverPage.Of(report, manifest));
        }

        var written = files.Finish(request.Study.Name, request.Study.Description, manifest);
        if (!request.IsQuiet)
        {
            new DiscoveryView(terminal.Out).Show(report, request.OutputFolder, written);
        }

        return ExitCode.Done;
    }

    private DiscoveryReport Search(DiscoverRequest request, CancellationToken cancellation)
    {
        using var progress = request.IsQuiet ? null : new ProgressLine(terminal.Messages, clock);
        var strategies = request.Strategies.Count;
        return new Simulator(request.Study, request.Options)
            .Run(
                [request.Region],
                request.Strategies,
                trials => ReportOf(request, trials, cancellation),
                done => progress?.Report(done.TrialsDone * strategies, done.TrialsTotal * strategies),
                cancellation
            )
            .Single();
    }

    private static DiscoveryReport ReportOf(
        DiscoverRequest request,
        RegionTrials trials,
        CancellationToken cancellation
    )
    {
        var futures = new Futures(trials.Inputs.Columns, request.Condition.Holds(trials));
        return new DiscoveryReport
        {
            Name = request.Study.Name,
            Region = request.Region,
            Strategies = [.. request.Strategies.Select(strategy => strategy.Name)],
            Recommended = RegionComparer.ByMean(trials.Result)[0],
            Condition = request.Condition,
            Choice = request.Choice,
            Inputs =
            [
                .. trials.Inputs.Uncertain.Select(input =>
                    request.Inputs.Find(input.Name)
                    ?? throw new InvalidOperationException($"{input.Name} is drawn and not declared.")
                ),
            ],
            Result = new BoxSearch(request.Choice, request.BoxesMax, cancellation).Find(futures),
        };
    }

    private static AnalysisManifest ManifestOf(DiscoverRequest request, RunRecord record) =>
        new()
        {
            Verb = "discover",
            ToolVersion = Manifests.ToolVersion,
            Arguments = request.Arguments,
            Scenarios = [request.Scenario],
            Run = record,
            Regions = [request.Region.Id],
            Strategies = [.. request.Strategies.Select(strategy => strategy.Name)],
        };
}
