using Simulation.Analysis.ValueOfInformation;
using Simulation.Engine;
using Simulation.Engine.Results;
using Simulation.Reporting;
using Simulation.Reporting.Files;
using Simulation.Reporting.Html.Pages;
using Simulation.Reporting.Package;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Commands;

/// <summary>Estimates what it is worth to know more, writes it and shows it.</summary>
internal sealed class VoiVerb(Terminal terminal, TimeProvider clock)
{
    internal int Execute(VoiRequest request, CancellationToken cancellation)
    {
        using var folder = StagedDirectory.Create(request.OutputFolder);
        var started = clock.GetUtcNow();
        var report = new VoiReport(request.Study.Name, request.Options.Trials, Estimate(request, cancellation));
        var record = Manifests.Record(request.Options, started, clock);
        cancellation.ThrowIfCancellationRequested();
        var files = new AnalysisFiles(folder);
        files.Write(VoiTable.Table, VoiTable.Rows(report));
        files.Write(VoiFirmTable.Table, report.Firm);
        var manifest = ManifestOf(request, record);
        if (request.Html)
        {
            files.Write(VoiPage.Of(report, manifest) with { Description = request.Study.Description });
        }

        var written = files.Finish(request.Study.Name, request.Study.Description, manifest);
        if (!request.IsQuiet)
        {
            new VoiView(terminal.Out).Show(report, request.OutputFolder, written);
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

    private List<RegionVoi> Estimate(VoiRequest request, CancellationToken cancellation)
    {
        using var progress = request.IsQuiet ? null : new StepLine(terminal.Messages, clock);
        var results = new List<RegionVoi>();
        foreach (var region in request.Regions)
        {
            progress?.Report($"{region.Id}: {results.Count} of {request.Regions.Count} regions done");
            results.Add(new RegionVoiEstimator(VoiQuestions.Of(request, region, cancellation)).Estimate());
        }

        return results;
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

    private static AnalysisManifest ManifestOf(VoiRequest request, RunRecord record) =>
        new()
        {
            Verb = "voi",
            ToolVersion = Manifests.ToolVersion,
            Arguments = request.Arguments,
            Scenarios = [request.Scenario],
            Run = record,
            Regions = [.. request.Regions.Select(region => region.Id)],
            Strategies = [.. request.Strategies.Select(strategy => strategy.Name)],
        };
}
