using Simulation.Analysis.Comparison;
using Simulation.Engine;
using Simulation.Reporting.Screen;
using Simulation.Scenarios;
using Spectre.Console;

namespace Simulation.Commands.Watching;

/// <summary>What <c>watch</c> says: results on standard output, everything else on standard error.</summary>
internal sealed class WatchScreen(Terminal terminal, TimeProvider clock)
{
    private string _filesTold = "";

    internal TextWriter Error => terminal.Error;

    private string Time => clock.GetLocalNow().ToString("HH:mm:ss");

    /// <summary>Where results will be.</summary>
    internal void TellPlaces(string? folder, string? address)
    {
        if (folder is not null)
        {
            terminal.Error.WriteLine($"Results are written to {ScreenText.Clean(folder)}.");
        }

        if (address is not null)
        {
            terminal.Error.WriteLine($"They are shown at {address}");
        }
    }

    /// <summary>Tells why there is nothing to watch; the exit code that this amounts to.</summary>
    internal int Refuse(LoadedScenario loaded) => ScenarioProblems.Report(loaded, terminal.Error);

    /// <summary>Which files are watched, when it is not what was told last.</summary>
    internal void TellFiles(IReadOnlyList<string> files)
    {
        var text = string.Join(", ", files);
        if (text != _filesTold)
        {
            _filesTold = text;
            terminal.Error.WriteLine($"Watching {ScreenText.Clean(text)}; Ctrl-C ends it.");
        }
    }

    /// <summary>Lists problems with their places; whether there is a study to run all the same.</summary>
    internal bool TellProblems(LoadedScenario loaded)
    {
        if (loaded.Study is null)
        {
            terminal.Error.WriteLine($"{Time}  broken:");
        }

        return ScenarioProblems.Report(loaded, terminal.Error) == ExitCode.Done;
    }

    internal void TellStopped() => terminal.Error.WriteLine($"{Time}  saved again; that run was stopped.");

    internal void TellFailure(string message) => terminal.Error.WriteLine($"{Time}  {message}");

    internal T WithProgress<T>(RunRequest run, Func<Action<RunProgress>, T> work)
    {
        using var line = new ProgressLine(terminal.Messages, clock);
        var strategies = run.Strategies.Count;
        return work(done => line.Report(done.TrialsDone * strategies, done.TrialsTotal * strategies));
    }

    /// <summary>The first result in full, every other one as far as it differs from the one before.</summary>
    internal void TellResult(RunRequest run, StudyRun done, StudyRun? before, TimeSpan took)
    {
        var regions = ScreenText.Count(done.Regions.Count, "region", "regions");
        var again = done.Simulated == done.Regions.Count ? regions : $"{done.Simulated} of {regions}";
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"{Time}  {again} run in {took.TotalSeconds:0.00} s");
        if (before is null)
        {
            ShowAll(done.Comparisons);
        }
        else
        {
            new ChangeView(terminal.Out).Show(ChangeComparer.Compare(before.Sides, done.Sides));
        }
    }

    private void ShowAll(IReadOnlyList<RegionComparison> regions)
    {
        new RecommendationView(terminal.Out).Show(regions);
        if (regions.Count == 1)
        {
            terminal.Out.WriteLine();
            new RegionView(terminal.Out).Show(regions[0]);
        }
    }
}
