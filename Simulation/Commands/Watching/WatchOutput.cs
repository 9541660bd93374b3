using Simulation.Commands.Watching.Serving;
using Simulation.Engine.Results;
using Simulation.Reporting;
using Simulation.Reporting.Files;
using Simulation.Scenarios.Problems;

namespace Simulation.Commands.Watching;

/// <summary>
/// Writes the files that <c>run</c> writes, after every run, and tells those who look at them in a browser. A full disk
/// or a folder in use is told and tried again after the next save.
/// </summary>
internal sealed class WatchOutput(string? folder, WatchScreen screen, TimeProvider clock, PageServer? server)
{
    /// <exception cref="OutputException">The folder cannot be written.</exception>
    internal void Check()
    {
        if (folder is not null)
        {
            StagedDirectory.Create(folder).Dispose();
        }
    }

    internal void Write(RunRequest run, StudyRun done)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            WriteFiles(run, done);
            server?.TellResults();
        }
        catch (Exception exception) when (exception is OutputException || OutputException.IsExpected(exception))
        {
            screen.TellFailure(exception.Message);
        }
    }

    internal void TellProblems(IReadOnlyList<Problem> problems) =>
        server?.TellProblems([.. problems.Select(problem => problem.ToString())]);

    private void WriteFiles(RunRequest run, StudyRun done)
    {
        var options = run.Options;
        var started = clock.GetUtcNow() - done.Duration;
        var record = new RunRecord(options.Trials, options.Seed, options.Threads, started, done.Duration);
        var manifest = Manifests.Of(run, record);
        using var staged = StagedDirectory.Create(folder!);
        var files = new RunFiles(staged);
        var report = RunVerb.ReportOf(run, done.Comparisons);
        if (server is null)
        {
            files.Write(report, manifest);
        }
        else
        {
            server.Folder.Replace(() => files.Write(report, manifest));
        }
    }
}
