using Simulation.Analysis.Comparison;
using Simulation.Analysis.Sensitivity;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Engine.Results;
using Simulation.Model.Strategies;
using Simulation.Reporting;
using Simulation.Reporting.Html.Pages;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Commands;

/// <summary>Finds what decides between two strategies of a region, writes and shows it.</summary>
internal sealed class SensitivityVerb(Terminal terminal, TimeProvider clock)
{
    private const double LowPoint = 0.1;
    private const double HighPoint = 0.9;

    internal int Execute(SensitivityRequest request, CancellationToken cancellation)
    {
        using var run = AnalysisRun.Begin(request.Order, clock);
        var report = Analyse(request, cancellation);
        run.EndSimulation(cancellation);
        run.Files.Write(SensitivityTable.Table, SensitivityTable.Rows(report));
        run.Files.Write(TornadoTable.Table, TornadoTable.Rows(report));
        var written = run.Finish(
            [request.Region.Id],
            report.Contrast.Strategies.Select(strategy => strategy.Name),
            manifest => SensitivityPage.Of(report, manifest)
        );
        if (!request.Order.IsQuiet)
        {
            new SensitivityView(terminal.Out).Show(report, request.Order.OutputFolder, written);
        }

        return ExitCode.Done;
    }

    private SensitivityReport Analyse(SensitivityRequest request, CancellationToken cancellation)
    {
        using var progress = request.Order.IsQuiet ? null : new StepLine(terminal.Messages, clock);
        progress?.Report("trials");
        var (trials, inputs) = new Simulator(request.Study, request.Options)
            .Run(
                [request.Region],
                request.Strategies,
                trials => (ComparedTrials.Of(trials), trials.Inputs),
                onProgress: null,
                cancellation
            )
            .Single();
        var contrast = request.Contrast ?? Lead(request.Strategies, trials.Comparison.Recommendation);
        var work = new WorkSharing(request.Options.Threads, cancellation);
        var quantity = contrast.At(request.Study, request.Region, request.Options, work);
        var explained = new ExplainedTrials(
            inputs.Columns,
            contrast.Values(trials),
            [.. inputs.Uncertain.Select(EndsOf)]
        );
        var analysis = new SensitivityAnalysis(quantity, request.Design, work, step => progress?.Report(step));
        var design = new InputDesign(request.Study, inputs.Uncertain);
        var factors = Factors.Of([.. inputs.Uncertain.Select(input => input.Name)], design.Tied, request.Groups);
        return new SensitivityReport(
            request.Study.Name,
            request.Region,
            contrast,
            [.. inputs.Uncertain.Select(input => input.Value)],
            analysis.Of(factors, explained)
        )
        {
            Size = new SensitivitySize(request.Options.Trials, request.Design.Points),
        };
    }

    /// <summary>The best strategy against the second best; a strategy alone is explained by itself.</summary>
    private static Contrast Lead(IReadOnlyList<Strategy> strategies, Recommendation recommendation) =>
        new(strategies[recommendation.Strategy], recommendation.RunnerUp is { } runnerUp ? strategies[runnerUp] : null);

    private static (double Low, double High) EndsOf(UncertainInput input) =>
        (
            input.Range.Clamp(input.Value.Distribution.Quantile(LowPoint)),
            input.Range.Clamp(input.Value.Distribution.Quantile(HighPoint))
        );
}
