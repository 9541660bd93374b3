using Simulation.Analysis.Comparison;
using Simulation.Analysis.Thresholds;
using Simulation.Engine;
using Simulation.Engine.Results;
using Simulation.Reporting;
using Simulation.Reporting.Html.Pages;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Commands;

/// <summary>Finds the crossings of one input, writes the curve and shows them.</summary>
internal sealed class ThresholdVerb(Terminal terminal, TimeProvider clock)
{
    internal int Execute(ThresholdRequest request, CancellationToken cancellation)
    {
        using var run = AnalysisRun.Begin(request.Order, clock);
        var report = new ThresholdReport(
            request.Study.Name,
            request.Input.Name,
            request.Input.Parameter.Unit,
            request.Range.Low,
            request.Range.High,
            Search(request, cancellation)
        );
        run.EndSimulation(cancellation);
        run.Files.Write(ThresholdTable.Table, ThresholdTable.Rows(report));
        run.Files.Write(CrossingsTable.Table, CrossingsTable.Rows(report));
        var written = run.Finish(
            request.Regions.Select(region => request.Study.Regions[region].Id),
            request.Strategies.Select(strategy => strategy.Name),
            manifest => ThresholdPage.Of(report, manifest)
        );
        if (!request.Order.IsQuiet)
        {
            new ThresholdView(terminal.Out).Show(report, request.Order.OutputFolder, written);
        }

        return ExitCode.Done;
    }

    private IReadOnlyList<ThresholdResult> Search(ThresholdRequest request, CancellationToken cancellation)
    {
        using var progress = request.Order.IsQuiet ? null : new StepLine(terminal.Messages, clock);
        var results = new List<ThresholdResult>();
        foreach (var region in request.Regions)
        {
            var runs = 0;
            var id = request.Study.Regions[region].Id;
            var finder = new ThresholdFinder(
                input =>
                {
                    progress?.Report($"{id}: run {++runs}, {results.Count} of {request.Regions.Count} regions done");
                    return Run(request, region, input, cancellation);
                },
                cancellation
            );
            results.Add(finder.Find(request.Range.Low, request.Range.High, request.Points));
        }

        return results;
    }

    private static ComparedTrials Run(
        ThresholdRequest request,
        int region,
        double input,
        CancellationToken cancellation
    )
    {
        var study = request.Inputs.Fix(request.Input, input);
        return new Simulator(study, request.Options)
            .Run([study.Regions[region]], request.Strategies, ComparedTrials.Of, onProgress: null, cancellation)
            .Single();
    }
}
