using Simulation.Analysis.Comparison;
using Simulation.Analysis.Sweeps;
using Simulation.Engine;
using Simulation.Engine.Results;
using Simulation.Reporting;
using Simulation.Reporting.Html.Pages;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Sweeps;
using Simulation.Reporting.Tables;

namespace Simulation.Commands;

/// <summary>Runs the points that are not finished yet, writes the table and shows what is recommended where.</summary>
internal sealed class SweepVerb(Terminal terminal, TimeProvider clock)
{
    internal int Execute(SweepRequest request, CancellationToken cancellation)
    {
        using var run = AnalysisRun.Begin(request.Order, clock);
        var text = new SweptPointText(request.Regions.Count, request.Strategies.Count);
        using var journal = PointJournal.Open(
            run.Folder.Target,
            request.Identity(),
            line => text.Read(line) is not null
        );
        var code = RunPoints(request, journal, cancellation);
        if (code != ExitCode.Done)
        {
            return code;
        }

        run.EndSimulation(cancellation);
        var report = Write(request, run, () => journal.Lines().Select(line => text.Read(line)!));
        journal.Delete();
        if (!request.Order.IsQuiet)
        {
            new SweepView(terminal.Out).Show(report.Report, request.Order.OutputFolder, report.Files);
        }

        return ExitCode.Done;
    }

    private int RunPoints(SweepRequest request, PointJournal journal, CancellationToken cancellation)
    {
        using var progress = request.Order.IsQuiet ? null : new StepLine(terminal.Messages, clock);
        var points = request.Grid.Points;
        if (journal.Count > 0 && !request.Order.IsQuiet)
        {
            terminal.Error.WriteLine($"{journal.Count} of {points} points are finished already; going on from there.");
        }

        try
        {
            while (journal.Count < points)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report($"point {journal.Count + 1} of {points}");
                var loaded = request.Variants.With(request.SetsAt(journal.Count));
                if (loaded.Study is not { } study)
                {
                    terminal.Error.WriteLine($"At {string.Join(", ", request.SetsAt(journal.Count))}:");
                    return ScenarioProblems.Report(loaded, terminal.Error);
                }

                journal.Append(SweptPointText.Write(Run(request, study, cancellation)));
            }

            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            progress?.Dispose();
            terminal.Error.WriteLine(
                $"{journal.Count} of {points} points are kept beside {request.Order.OutputFolder}; the same command goes on from there."
            );
            throw;
        }
    }

    private static IReadOnlyList<SweptRegion> Run(SweepRequest request, Study study, CancellationToken cancellation) =>
        new Simulator(study, request.Options(study)).Run(
            [.. study.Regions.Where(region => request.Regions.Contains(region.Id, StringComparer.Ordinal))],
            [.. study.Strategies.Where(strategy => request.Strategies.Contains(strategy.Name, StringComparer.Ordinal))],
            trials => SweptRegion.Of(RegionComparer.Compare(trials)),
            onProgress: null,
            cancellation
        );

    /// <summary>Points are read again from the journal one by one: a large sweep is never in memory whole.</summary>
    private static (SweepReport Report, IReadOnlyList<string> Files) Write(
        SweepRequest request,
        AnalysisRun run,
        Func<IEnumerable<IReadOnlyList<SweptRegion>>> points
    )
    {
        run.Files.Write(
            SweepTable.Of(request.Grid.Axes),
            points()
                .SelectMany(
                    (point, index) =>
                        SweepTable.Rows(request.Grid.Point(index), point, request.Regions, request.Strategies)
                )
        );
        var report = ReportOf(request, points());
        return (report, run.Finish(request.Regions, request.Strategies, manifest => SweepPage.Of(report, manifest)));
    }

    private static SweepReport ReportOf(SweepRequest request, IEnumerable<IReadOnlyList<SweptRegion>> points)
    {
        var recommendations = request.Regions.Select(_ => new List<SweptRecommendation>(request.Grid.Points)).ToList();
        var curves = request.Regions.Select(_ => new List<IReadOnlyList<SweptStrategy>>()).ToList();
        var curvePoints = SweepPage.CurvePoints(request.Grid, request.Regions.Count, request.Strategies.Count);
        var drawn = curvePoints.ToHashSet();
        foreach (var (index, point) in points.Index())
        {
            for (var region = 0; region < point.Count; region++)
            {
                var here = point[region];
                var best = here.Strategies[here.Recommended];
                recommendations[region].Add(new(here.Recommended, here.Verdict, best.IncrementalMean));
                if (drawn.Contains(index))
                {
                    curves[region].Add(here.Strategies);
                }
            }
        }

        return new SweepReport(request.Study.Name, request.Grid, request.Regions, request.Strategies, recommendations)
        {
            Names = [.. request.Regions.Select(id => request.Study.Regions.First(region => region.Id == id).Name)],
            CurvePoints = curvePoints,
            Curves = curves,
        };
    }
}
