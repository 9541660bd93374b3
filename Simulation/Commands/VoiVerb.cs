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
    /// <summary>Trials that may be in memory at once, of all regions: about 1.5 GB.</summary>
    private const int TrialsAtOnceMax = 600_000;

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

    /// <summary>Several regions at once, each on its share of the threads: much of a region is one thread's work.</summary>
    private RegionVoi[] Estimate(VoiRequest request, CancellationToken cancellation)
    {
        using var progress = request.Order.IsQuiet ? null : new StepLine(terminal.Messages, clock);
        var results = new RegionVoi[request.Regions.Count];
        var options = request.Options;
        var (threads, atOnce) = CrewSize.Keeping(options.Threads, options.Trials, TrialsAtOnceMax).For(results.Length);
        options = options with { Threads = (threads + atOnce - 1) / atOnce };
        var begun = 0;
        Crew.Drive(
            new CrewSize(atOnce, atOnce),
            results.Length,
            _ => i => results[i] = Estimate(request, Begin(request.Regions[i]), options, cancellation),
            cancellation
        );
        return results;

        RegionPlan Begin(RegionPlan region)
        {
            // The line is for one thread.
            lock (results)
            {
                progress?.Report($"{region.Id}: {begun} of {results.Length} regions begun");
                begun++;
            }

            return region;
        }
    }

    private static RegionVoi Estimate(
        VoiRequest request,
        RegionPlan region,
        RunOptions options,
        CancellationToken cancellation
    ) => new RegionVoiEstimator(VoiQuestions.Of(request, region, options, cancellation)).Estimate();

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
