using Simulation.Scenarios;

namespace Simulation.Commands.Watching;

/// <summary>Runs, shows, and waits for the next save; ends by Ctrl-C only, or before the first result by a wrong option.</summary>
internal sealed class WatchLoop(WatchRequest request, WatchScreen screen, WatchOutput output, TimeProvider clock)
{
    private readonly RegionRuns _runs = new(clock);
    private StudyRun? _shown;

    /// <exception cref="OperationCanceledException">The one way out once the options are found to be right.</exception>
    internal async Task<int> Run(CancellationToken cancellation)
    {
        using var scenario = new WatchedScenario(request.File, request.Set);
        var loaded = scenario.Read();
        if (loaded.IsUnreadable || loaded.IsCommandLineWrong)
        {
            return screen.Refuse(loaded);
        }

        var run = RunOf(loaded);
        if (run is null && loaded.Study is not null)
        {
            return ExitCode.WrongCommandLine;
        }

        while (true)
        {
            screen.TellFiles(scenario.Files);
            if (run is null)
            {
                loaded = await scenario.Mended(loaded, cancellation);
            }
            else
            {
                await RunUntilSaved(run, scenario, cancellation);
                loaded = scenario.Read();
            }

            run = RunOf(loaded);
        }
    }

    /// <summary>What to run; none where there are problems, which have been told.</summary>
    private RunRequest? RunOf(LoadedScenario loaded)
    {
        var run = screen.TellProblems(loaded) ? request.RunOf(loaded, screen.Error) : null;
        if (run is null)
        {
            output.TellProblems(loaded.Problems);
        }

        return run;
    }

    /// <summary>A save that comes while the run is still going stops it: its result would be of yesterday.</summary>
    private async Task RunUntilSaved(RunRequest run, WatchedScenario scenario, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var saved = scenario.Saved(cancellation);
        var running = Task.Run(() => Show(run, stop.Token), CancellationToken.None);
        if (await Task.WhenAny(running, saved) == saved)
        {
            await stop.CancelAsync();
        }

        try
        {
            await running;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            screen.TellStopped();
        }

        await saved;
    }

    private void Show(RunRequest run, CancellationToken cancellation)
    {
        var started = clock.GetUtcNow();
        var done = screen.WithProgress(run, progress => _runs.Run(run, progress, cancellation));
        var took = clock.GetUtcNow() - started;
        screen.TellResult(run, done, _shown, took);
        _shown = done;
        output.Write(run, done);
    }
}
