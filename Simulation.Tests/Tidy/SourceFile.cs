using Simulation.Tests.EndToEnd;

namespace Simulation.Tests.Tidy;

/// <summary>One file of C# in the checkout.</summary>
/// <param name="Path">From the root, with slashes.</param>
/// <param name="Text">As it stands.</param>
/// <param name="Code">Without comments and literals, each letter where it was.</param>
internal sealed record SourceFile(string Path, string Text, string Code)
{
    private static readonly string[] Projects = ["Simulation", "Simulation.Tests", "Simulation.Benchmarks"];

    internal static IReadOnlyList<SourceFile> All { get; } = [.. Projects.SelectMany(In)];

    /// <summary>The product's own.</summary>
    internal static IReadOnlyList<SourceFile> Product { get; } =
    [.. All.Where(file => file.Path.StartsWith("Simulation/", StringComparison.Ordinal))];

    internal IReadOnlyList<string> Lines => Text.TrimEnd('\n').Split('\n');

    /// <summary>Folders of the project from its root: <c>Engine</c>, <c>Inputs</c>.</summary>
    internal IReadOnlyList<string> Folders => Path.Split('/')[1..^1];

    internal string Project => Path.Split('/')[0];

    /// <summary>The noun that the file is: its name up to the first dot.</summary>
    internal string Noun => Path.Split('/')[^1].Split('.')[0];

    public override string ToString() => Path;

    private static IEnumerable<SourceFile> In(string project) =>
        Directory
            .EnumerateFiles(System.IO.Path.Combine(Checkout.Root, project), "*.cs", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Checkout.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(Read);

    private static SourceFile Read(string path)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(Checkout.Root, path));
        return new SourceFile(path, text, CodeText.Of(text));
    }
}
