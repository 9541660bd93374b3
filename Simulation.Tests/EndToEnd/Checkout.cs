namespace Simulation.Tests.EndToEnd;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Checkout
{
    private const string Solution = "MarketEntry.sln";

    internal static string Root { get; } = FindRoot();

    internal static string ScenarioFolder { get; } = Path.Combine(Root, "scenarios");

    /// <summary>The product's own sources.</summary>
    internal static string Product { get; } = Path.Combine(Root, "Simulation");

    internal static string Scenario(string name) => Path.Combine(ScenarioFolder, name);

    /// <summary>Names of the scenario files that ship, the schema apart.</summary>
    internal static IEnumerable<string> ShippedScenarios() =>
        Directory
            .EnumerateFiles(ScenarioFolder, "*.json")
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.EndsWith(".schema.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Solution)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException($"No {Solution} above {AppContext.BaseDirectory}.");
    }
}
