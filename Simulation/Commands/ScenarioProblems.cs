using Simulation.Scenarios;
using Simulation.Scenarios.Problems;

namespace Simulation.Commands;

/// <summary>Tells the user every problem of a scenario, and the caller what exit code they amount to.</summary>
internal static class ScenarioProblems
{
    /// <summary>Writes warnings and errors; the exit code is <see cref="ExitCode.Done"/> where there is a study to run.</summary>
    internal static int Report(LoadedScenario loaded, TextWriter error)
    {
        foreach (var problem in loaded.Problems)
        {
            error.WriteLine(problem);
        }

        if (loaded.Study is not null)
        {
            return ExitCode.Done;
        }

        var count = loaded.Problems.Count(problem => problem.Severity == ProblemSeverity.Error);
        error.WriteLine(count == 1 ? "1 error; nothing was run." : $"{count} errors; nothing was run.");
        return loaded.IsUnreadable ? ExitCode.Failed
            : loaded.IsCommandLineWrong ? ExitCode.WrongCommandLine
            : ExitCode.InvalidScenario;
    }
}
