using Simulation.Scenarios.Layers;
using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Reading;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios;

/// <summary>
/// One scenario read once, and what becomes of it under more and more overrides: a file that is saved meanwhile does not
/// change a study half way through.
/// </summary>
internal sealed class ScenarioVariants
{
    private readonly JsonObject? _merged;
    private readonly IReadOnlyList<string> _filesRead;
    private readonly IReadOnlyList<string> _sets;

    private ScenarioVariants(JsonObject? merged, LoadedScenario plain, IReadOnlyList<string> sets)
    {
        _merged = merged;
        _filesRead = plain.FilesRead;
        _sets = sets;
        Plain = plain;
    }

    /// <summary>Without any override but the first ones.</summary>
    internal LoadedScenario Plain { get; }

    /// <param name="path">The file; problems name it like this.</param>
    /// <param name="sets">Each <c>PATH=JSON</c>, for every variant.</param>
    internal static ScenarioVariants Load(string path, IReadOnlyList<string> sets)
    {
        var problems = new ProblemList();
        var files = new FileLayers(problems);
        var merged = files.Read(path);
        var study = merged is null
            ? null
            : new StudyReader(problems).Read(new SetLayers(problems).Apply(merged, sets, files.FilesRead.Count));
        var plain = new LoadedScenario(study, problems.Sorted(), files.FilesRead, files.IsUnreadable);
        return new ScenarioVariants(merged, plain, sets);
    }

    /// <summary>With more overrides, laid over the first ones; the scenario itself must be without errors.</summary>
    internal LoadedScenario With(IReadOnlyList<string> sets)
    {
        var problems = new ProblemList();
        var layered = new SetLayers(problems).Apply(_merged!, [.. _sets, .. sets], _filesRead.Count);
        var study = new StudyReader(problems).Read(layered);
        return new LoadedScenario(study, problems.Sorted(), _filesRead, IsUnreadable: false);
    }
}
