using Simulation.Analysis.Comparison;
using Simulation.Analysis.Discovery;
using Simulation.Engine;
using Simulation.Engine.Results;
using Simulation.Reporting;
using Simulation.Reporting.Html.Pages;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Commands;

/// <summary>Runs one region, looks for boxes in its trials, writes them and says them in words.</summary>
internal sealed class DiscoverVerb(Terminal terminal, TimeProvider clock)
{
    internal int Execute(DiscoverRequest request, CancellationToken cancellation)
    {
        using var run = AnalysisRun.Begin(request.Order, clock);
        var report = Search(request, cancellation);
        run.EndSimulation(cancellation);
        run.Files.Write(BoxesTable.Table, BoxesTable.Rows(report));
        run.Files.Write(PathTable.Table, PathTable.Rows(report));
        var written = run.Finish(
            [request.Region.Id],
            request.Strategies.Select(strategy => strategy.Name),
            manifest => DiscoverPage.Of(report, manifest)
        );
        if (!request.Order.IsQuiet)
        {
            new DiscoveryView(terminal.Out).Show(report, request.Order.OutputFolder, written);
        }

        return ExitCode.Done;
    }

    private DiscoveryReport Search(DiscoverRequest request, CancellationToken cancellation)
    {
        using var progress = request.Order.IsQuiet ? null : new ProgressLine(terminal.Messages, clock);
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
}
