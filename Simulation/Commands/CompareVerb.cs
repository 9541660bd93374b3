using Simulation.Analysis.Comparison;
using Simulation.Analysis.Robustness;
using Simulation.Engine;
using Simulation.Engine.Results;
using Simulation.Reporting;
using Simulation.Reporting.Html.Pages;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Commands;

/// <summary>Runs the same trials through several scenarios, region after region, writes what changes and shows it.</summary>
internal sealed class CompareVerb(Terminal terminal, TimeProvider clock)
{
    internal int Execute(CompareRequest request, CancellationToken cancellation)
    {
        using var run = AnalysisRun.Begin(request.Order, clock);
        var report = new ComparisonReport(
            [.. request.Scenarios.Select(scenario => new ComparedScenario(scenario.Record.Label, scenario.Study.Name))],
            Compare(request, cancellation)
        );
        run.EndSimulation(cancellation);
        run.Files.Write(ComparisonTable.Table, ComparisonTable.Rows(report));
        run.Files.Write(FlipsTable.Table, FlipsTable.Rows(report));
        run.Files.Write(RobustnessTable.Table, RobustnessTable.Rows(report));
        var written = run.Finish(request.Regions, request.Strategies, manifest => ComparePage.Of(report, manifest));
        if (!request.Order.IsQuiet)
        {
            new ComparisonView(terminal.Out).Show(report, request.Order.OutputFolder, written);
        }

        return ExitCode.Done;
    }

    private IReadOnlyList<RegionAcrossScenarios> Compare(CompareRequest request, CancellationToken cancellation)
    {
        using var progress = request.Order.IsQuiet ? null : new StepLine(terminal.Messages, clock);
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
}
