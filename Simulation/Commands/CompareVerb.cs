using Simulation.Analysis.Comparison;
using Simulation.Analysis.Robustness;
using Simulation.Engine;
using Simulation.Engine.Results;
using Simulation.Reporting;
using Simulation.Reporting.Files;
using Simulation.Reporting.Html.Pages;
using Simulation.Reporting.Package;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Commands;

/// <summary>Runs the same trials through several scenarios, region after region, writes what changes and shows it.</summary>
internal sealed class CompareVerb(Terminal terminal, TimeProvider clock)
{
    internal int Execute(CompareRequest request, CancellationToken cancellation)
    {
        using var folder = StagedDirectory.Create(request.OutputFolder);
        var started = clock.GetUtcNow();
        var report = new ComparisonReport(
            [.. request.Scenarios.Select(scenario => new ComparedScenario(scenario.Record.Label, scenario.Study.Name))],
            Compare(request, cancellation)
        );
        var options = request.Options;
        var record = Manifests.Record(options, started, clock);
        cancellation.ThrowIfCancellationRequested();
        var files = new AnalysisFiles(folder);
        files.Write(ComparisonTable.Table, ComparisonTable.Rows(report));
        files.Write(FlipsTable.Table, FlipsTable.Rows(report));
        files.Write(RobustnessTable.Table, RobustnessTable.Rows(report));
        var manifest = ManifestOf(request, record);
        if (request.Html)
        {
            files.Write(ComparePage.Of(report, manifest));
        }

        var title = string.Join(" | ", report.Scenarios.Select(scenario => scenario.Name));
        var written = files.Finish(title, description: null, manifest);
        if (!request.IsQuiet)
        {
            new ComparisonView(terminal.Out).Show(report, request.OutputFolder, written);
        }

        return ExitCode.Done;
    }

    private IReadOnlyList<RegionAcrossScenarios> Compare(CompareRequest request, CancellationToken cancellation)
    {
        using var progress = request.IsQuiet ? null : new StepLine(terminal.Messages, clock);
        var results = new List<RegionAcrossScenarios>();
        foreach (var id in request.Regions)
        {
            progress?.Report($"{id}: {results.Count} of {request.Regions.Count} regions done");
            results.Add(
                ScenarioComparer.Compare([
                    .. request.Scenarios.Select<ScenarioToCompare, Func<ComparedTrials>>(scenario =>
                        () => Run(request, scenario, id, cancellation)
                    ),
                ])
            );
        }

        return results;
    }

    private static ComparedTrials Run(
        CompareRequest request,
        ScenarioToCompare scenario,
        string region,
        CancellationToken cancellation
    ) =>
        new Simulator(scenario.Study, request.Options)
            .Run(
                [scenario.Region(region)],
                [.. request.Strategies.Select(scenario.Strategy)],
                ComparedTrials.Of,
                onProgress: null,
                cancellation
            )
            .Single();

    private static AnalysisManifest ManifestOf(CompareRequest request, RunRecord record) =>
        new()
        {
            Verb = "compare",
            ToolVersion = Manifests.ToolVersion,
            Arguments = request.Arguments,
            Scenarios = [.. request.Scenarios.Select(scenario => scenario.Record)],
            Run = record,
            Regions = request.Regions,
            Strategies = request.Strategies,
        };
}
