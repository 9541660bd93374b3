using Simulation.Analysis.ValueOfInformation;
using Simulation.Engine;
using Simulation.Engine.Results;
using Simulation.Reporting;
using Simulation.Reporting.Html.Pages;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Commands;

/// <summary>Estimates what it is worth to know more, writes it and shows it.</summary>
internal sealed class VoiVerb(Terminal terminal, TimeProvider clock)
{
    /// <summary>Regions whose trials may be in memory at once.</summary>
    private const int RegionsAtOnceMax = 4;

    internal int Execute(VoiRequest request, CancellationToken cancellation)
    {
        using var run = AnalysisRun.Begin(request.Order, clock);
        var report = new VoiReport(request.Study.Name, request.Options.Trials, Estimate(request, cancellation));
        run.EndSimulation(cancellation);
        run.Files.Write(VoiTable.Table, VoiTable.Rows(report));
        run.Files.Write(VoiFirmTable.Table, report.Firm);
        var written = run.Finish(
            request.Regions.Select(region => region.Id),
            request.Strategies.Select(strategy => strategy.Name),
            manifest => VoiPage.Of(report, manifest) with { Description = request.Study.Description }
        );
        if (!request.Order.IsQuiet)
        {
            new VoiView(terminal.Out).Show(report, request.Order.OutputFolder, written);
        }

        TellOfSilentGroups(request, report);
        return Defects(report);
    }

    private void TellOfSilentGroups(VoiRequest request, VoiReport report)
    {
        foreach (var name in request.GroupsNamed.Except(report.Firm.Select(one => one.Name), StringComparer.Ordinal))
        {
            terminal.Error.WriteLine($"Note: {name} tells nothing of the regions looked at.");
        }
    }

    /// <summary>
    /// Several regions at once, each on its share of the threads: much of a region is one thread's work, and thirty regions on two
    /// threads take three quarters of the time that they take one after another.
    /// </summary>
    private RegionVoi[] Estimate(VoiRequest request, CancellationToken cancellation)
    {
        using var progress = request.Order.IsQuiet ? null : new StepLine(terminal.Messages, clock);
        var results = new RegionVoi[request.Regions.Count];
        var atOnce = Math.Clamp(request.Options.Threads, 1, Math.Min(results.Length, RegionsAtOnceMax));
        var options = request.Options with { Threads = Math.Max(1, request.Options.Threads / atOnce) };
        var done = 0;
        new WorkSharing(atOnce, cancellation).ForEach(
            results.Length,
            i =>
            {
                var region = request.Regions[i];
                Report(region.Id);
                results[i] = new RegionVoiEstimator(VoiQuestions.Of(request, region, options, cancellation)).Estimate();
                Interlocked.Increment(ref done);
            }
        );
        return results;

        void Report(string region)
        {
            // The line is for one thread.
            lock (results)
            {
                progress?.Report($"{region}: {done} of {results.Length} regions done");
            }
        }
    }

    /// <summary>More knowledge that seems to be worth less, beyond what sampling error explains, is a fault of the program.</summary>
    private int Defects(VoiReport report)
    {
        foreach (var region in report.Regions)
        {
            foreach (var violation in region.Violations)
            {
                terminal.Error.WriteLine($"{region.Region}: a defect of the program, please report it: {violation}.");
            }
        }

        return report.Regions.All(region => region.Violations.Count == 0) ? ExitCode.Done : ExitCode.Failed;
    }
}
