using Simulation.Engine;
using Simulation.Scenarios.Problems;

namespace Simulation.Scenarios;

/// <summary>What came of a scenario file.</summary>
/// <param name="Study">None where there is any error.</param>
/// <param name="Problems">Errors and warnings, in the order of the texts.</param>
/// <param name="FilesRead">The named file and those it extends, in this order; without files that could not be read.</param>
/// <param name="IsUnreadable">The named file itself could not be read: a failure, rather than an invalid scenario.</param>
internal sealed record LoadedScenario(
    Study? Study,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<string> FilesRead,
    bool IsUnreadable
)
{
    /// <summary>An argument is wrong, whatever the file says.</summary>
    internal bool IsCommandLineWrong => Problems.Any(problem => problem.IsCommandLine);
}
