using Simulation.Engine;
using Simulation.Scenarios;

namespace Simulation.Benchmarks;

/// <summary>The shipped scenario of thirty regions, found from wherever the benchmark was built.</summary>
internal static class BaselineStudy
{
    internal static Study Load()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "scenarios", "global-2017.json");
            if (File.Exists(path))
            {
                var loaded = ScenarioLoader.Load(path, []);
                return loaded.Study ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems));
            }
        }

        throw new FileNotFoundException("scenarios/global-2017.json is in no folder above the benchmark.");
    }
}
