namespace Simulation.Tests.Scenarios;

/// <summary>Files of the checkout in which the tests were built.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find();

    internal static IEnumerable<string> ShippedScenarios =>
        Directory
            .EnumerateFiles(PathOf("scenarios"), "*.json")
            .Where(path => !path.EndsWith(".schema.json", StringComparison.Ordinal));

    internal static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MarketEntry.sln")))
        {
            folder =
                folder.Parent
                ?? throw new DirectoryNotFoundException("The tests run from a checkout, which has MarketEntry.sln.");
        }

        return folder.FullName;
    }
}
