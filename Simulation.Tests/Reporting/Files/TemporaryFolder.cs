namespace Simulation.Tests.Reporting.Files;

/// <summary>A folder of a test's own, gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("market-entry-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    internal string Below(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Everything in it, hidden or not, by its path from here.</summary>
    internal IEnumerable<string> Contents() =>
        Directory
            .EnumerateFileSystemEntries(Path, "*", SearchOption.AllDirectories)
            .Select(entry => System.IO.Path.GetRelativePath(Path, entry).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
