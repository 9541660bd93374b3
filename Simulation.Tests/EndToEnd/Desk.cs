using System.Text;

namespace Simulation.Tests.EndToEnd;

/// <summary>A folder of a test's own in which a person has scenario files and wants results; gone when the test is.</summary>
internal sealed class Desk : IDisposable
{
    /// <summary>The shipped scenario of one region, under this name.</summary>
    internal const string Base = "base.json";

    private const string Results = "results";

    private readonly string _folder = Directory.CreateTempSubdirectory("market-entry-desk-").FullName;

    internal Desk() => File.Copy(Checkout.Scenario("one-region.json"), PathOf(Base));

    /// <summary>Where results should go; not there yet.</summary>
    internal string Out => PathOf(Results);

    internal string PathOf(string name) => Path.Combine(_folder, name);

    internal string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return PathOf(name);
    }

    /// <summary>An overlay of the shipped scenario of one region; its keys begin in the second line.</summary>
    internal string Overlay(string keys) => Write("overlay.json", OverlayText(keys));

    internal static string OverlayText(string keys) => $"{{ \"extends\": \"{Base}\",\n{keys} }}\n";

    /// <summary>Everything on the desk, hidden or not.</summary>
    internal IReadOnlyList<string> Contents() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(_folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(_folder, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    internal string Result(string fileName) => File.ReadAllText(Path.Combine(Out, fileName));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
