namespace Simulation.Commands.Watching.Serving;

/// <summary>The folder of results as a browser may see it: whole, never while it is being replaced.</summary>
internal sealed class ServedFolder(string path)
{
    internal const string Report = "report.html";

    private readonly Lock _replacing = new();

    internal void Replace(Action replace)
    {
        lock (_replacing)
        {
            replace();
        }
    }

    /// <summary>Names of its files, those in folders with a slash; hidden ones and links are left out.</summary>
    internal IReadOnlyList<string> Names()
    {
        lock (_replacing)
        {
            return List();
        }
    }

    /// <summary>A file of the folder; none where there is none of this name.</summary>
    /// <param name="name">
    /// As <see cref="Names"/> gives it: it is looked up among what is there and never joined to a path unseen, so that no
    /// name leads out of the folder.
    /// </param>
    internal byte[]? Read(string name)
    {
        lock (_replacing)
        {
            return List().Contains(name, StringComparer.Ordinal) ? File.ReadAllBytes(Path.Combine(path, name)) : null;
        }
    }

    private List<string> List()
    {
        const int Depth = 2;
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = Depth,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        return Directory.Exists(path)
            ?
            [
                .. Directory
                    .EnumerateFiles(path, "*", options)
                    .Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
    }
}
