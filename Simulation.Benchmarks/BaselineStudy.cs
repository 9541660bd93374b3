using Simulation.Engine;
using Simulation.Scenarios;

namespace Simulation.Benchmarks;

/// <summary>The shipped scenario of thirty regions, found from wherever the benchmark was built.</summary>
internal static class BaselineStudy
{
    private const string FileName = "global-2017.json";

    /// <summary>The checkout that the benchmark was built in.</summary>
    internal static string Root { get; } = FindRoot();

    internal static string ScenarioPath { get; } = PathIn(Root);

    internal static Study Load()
    {
        var loaded = ScenarioLoader.Load(ScenarioPath, []);
        return loaded.Study ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(PathIn(folder.FullName)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new FileNotFoundException($"scenarios/{FileName} is in no folder above the benchmark.");
    }

    private static string PathIn(string folder) => Path.Combine(folder, "scenarios", FileName);
}
