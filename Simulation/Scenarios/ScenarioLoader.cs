using Simulation.Scenarios.Layers;
using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Reading;

namespace Simulation.Scenarios;

/// <summary>The door through which scenarios come in: text on one side, a study or all its problems on the other.</summary>
internal static class ScenarioLoader
{
    /// <param name="path">The file; problems name it like this.</param>
    /// <param name="sets">Each <c>PATH=JSON</c>, the last one strongest.</param>
    internal static LoadedScenario Load(string path, IReadOnlyList<string> sets)
    {
        var problems = new ProblemList();
        var files = new FileLayers(problems);
        var merged = files.Read(path);
        if (merged is null)
        {
            return new LoadedScenario(Study: null, problems.Sorted(), files.FilesRead, files.IsUnreadable);
        }

        var layered = new SetLayers(problems).Apply(merged, sets, files.FilesRead.Count);
        var study = new StudyReader(problems).Read(layered);
        return new LoadedScenario(study, problems.Sorted(), files.FilesRead, IsUnreadable: false);
    }
}
