using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Layers;

/// <summary>Reads a scenario file and the files that it extends, and merges them, the farthest first.</summary>
internal sealed class FileLayers(ProblemList problems)
{
    private readonly List<string> _filesRead = [];
    private readonly List<JsonObject> _trees = [];

    /// <summary>In the order of reading: the named file first.</summary>
    internal IReadOnlyList<string> FilesRead => _filesRead;

    /// <summary>The named file itself could not be read.</summary>
    internal bool IsUnreadable { get; private set; }

    /// <summary>The merged tree; none where a file cannot be read or is no object.</summary>
    internal JsonObject? Read(string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var link = new Link(path, Named: null);
        while (true)
        {
            if (ReadTree(link) is not { } tree)
            {
                return null;
            }

            seen.Add(Path.GetFullPath(link.Path));
            _trees.Add(tree);
            if (tree[ScenarioShape.Extends] is null or JsonNull)
            {
                return Merge();
            }

            if (Follow(link.Path, tree[ScenarioShape.Extends]!, seen) is not { } next)
            {
                return null;
            }

            link = next;
        }
    }

    private JsonObject? ReadTree(Link link)
    {
        var file = SourceFile.Read(link.Path);
        var source = new SourceText(link.Path, file.Bytes ?? [], _filesRead.Count);
        if (file.Bytes is null)
        {
            ReportUnread(link, file, source);
            return null;
        }

        _filesRead.Add(link.Path);
        var (root, faults) = JsonTreeReader.Read(source);
        foreach (var fault in faults)
        {
            problems.Error(fault.Position, fault.Path, fault.Message);
        }

        if (root is not (null or JsonObject))
        {
            problems.Error(
                root.Position,
                JsonPath.Root,
                $"{Shown.Node(root)} where a scenario, which is an object, is expected"
            );
        }

        if (root is JsonObject tree)
        {
            new KeyCheck(problems).Check(tree, ScenarioShape.Root, JsonPath.Root);
        }

        return root as JsonObject;
    }

    private void ReportUnread(Link link, SourceFile file, SourceText source)
    {
        if (link.Named is { } named)
        {
            var message = $"{Shown.Name(link.Path)} cannot be read: {file.Failure}";
            problems.Error(named.Position, JsonPath.Root.Key(ScenarioShape.Extends), message);
            return;
        }

        IsUnreadable = !file.IsTooLarge;
        problems.Error(
            source.At(0),
            JsonPath.Root,
            file.IsTooLarge ? $"{file.Failure}" : $"cannot be read: {file.Failure}"
        );
    }

    private Link? Follow(string path, JsonNode extends, HashSet<string> seen)
    {
        var place = JsonPath.Root.Key(ScenarioShape.Extends);
        if (
            extends is not JsonString { Value: var named }
            || string.IsNullOrWhiteSpace(named)
            || named.Contains('\0', StringComparison.Ordinal)
        )
        {
            problems.Error(extends.Position, place, $"{Shown.Node(extends)} where the path of a file is expected");
            return null;
        }

        var next = Path.Combine(Path.GetDirectoryName(path) ?? "", named);
        if (seen.Contains(Path.GetFullPath(next)))
        {
            problems.Error(
                extends.Position,
                place,
                $"{Shown.Name(named)} extends, in the end, this file: the chain of files never ends"
            );
            return null;
        }

        return new Link(next, extends);
    }

    private JsonObject Merge()
    {
        JsonNode? merged = null;
        foreach (var tree in _trees.AsEnumerable().Reverse())
        {
            merged = MergePatch.Apply(merged, tree, ScenarioShape.Root);
        }

        var members = new OrderedDictionary<string, JsonMember>(StringComparer.Ordinal);
        foreach (var member in ((JsonObject)merged!).Members)
        {
            members.Add(member.Name, member);
        }

        members.Remove(ScenarioShape.Extends);

        // What the whole scenario lacks is missed in the file that was asked for.
        return new JsonObject(_trees[0].Position, members);
    }

    /// <summary>A file to read.</summary>
    /// <param name="Path">Relative to the working folder, or absolute.</param>
    /// <param name="Named">The value of <c>extends</c> that names it; none for the file on the command line.</param>
    private sealed record Link(string Path, JsonNode? Named);
}
