using Simulation.Reporting.Package;

namespace Simulation.Reporting.Files;

/// <summary>
/// The names that belong to one output folder <c>out</c>, all in the same parent folder, so that a rename never crosses a
/// file system: <c>.out.partial</c> is being written, <c>.out.old</c> is an earlier run that is being replaced, and
/// <c>.out.lock</c> is held by the one process that may touch them.
/// </summary>
internal sealed class OutputPlace
{
    private readonly string _parent;
    private readonly string _old;
    private readonly string _lock;
    private readonly List<string> _created = [];

    private OutputPlace(string target, string parent)
    {
        var name = Path.GetFileName(target);
        Target = target;
        _parent = parent;
        Staging = Path.Combine(parent, $".{name}.partial");
        _old = Path.Combine(parent, $".{name}.old");
        _lock = Path.Combine(parent, $".{name}.lock");
    }

    internal string Target { get; }

    internal string Staging { get; }

    /// <exception cref="OutputException">No folder can have this path.</exception>
    internal static OutputPlace Of(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new OutputException(
                $"'{path.Replace("\0", "\\0", StringComparison.Ordinal)}' is not a path of a folder."
            );
        }

        var target = OutputException.Guard($"Cannot write results to '{path}'", () => Resolve(path));
        return Path.GetDirectoryName(target) is { } parent
            ? new OutputPlace(target, parent)
            : throw new OutputException($"Cannot write results to '{target}': name a folder in it.");
    }

    /// <summary>What is not ours is never deleted, nor is the ground under the user's feet.</summary>
    /// <exception cref="OutputException">The target is something else than an earlier run or an empty folder.</exception>
    internal void RefuseWhatIsNoRun()
    {
        if (Objection() is { } objection)
        {
            throw new OutputException($"Cannot write results to '{Target}': {objection}.");
        }
    }

    private string? Objection()
    {
        if (!Directory.Exists(Target))
        {
            return File.Exists(Target) ? "it is a file" : null;
        }

        if (Target == Path.TrimEndingDirectorySeparator(Environment.CurrentDirectory))
        {
            return "it is the current folder; name one in it";
        }

        if (DriveInfo.GetDrives().Any(drive => Path.TrimEndingDirectorySeparator(drive.Name) == Target))
        {
            return "a drive is mounted there; name a folder in it";
        }

        return Directory.EnumerateFileSystemEntries(Target).Any() && !Manifest.IsIn(Target)
            ? $"the folder holds something else than an earlier run (no {Manifest.FileName} of ours); name another or empty it"
            : null;
    }

    /// <summary>Makes the parent folders and remembers which of them were not there.</summary>
    internal void CreateParents()
    {
        for (var path = _parent; path is not null && !Directory.Exists(path); path = Path.GetDirectoryName(path))
        {
            _created.Add(path);
        }

        Directory.CreateDirectory(_parent);
    }

    /// <summary>Takes away the parent folders that were made for nothing.</summary>
    internal void RemoveParents()
    {
        foreach (var path in _created.Where(Directory.Exists))
        {
            Attempt(() => Directory.Delete(path));
        }
    }

    /// <summary>Held until disposed, and freed by the system when the process is killed.</summary>
    /// <exception cref="OutputException">Another process holds it.</exception>
    internal FileStream Lock()
    {
        const int BufferSize = 1;
        try
        {
            return new FileStream(
                _lock,
                FileMode.OpenOrCreate,
                FileAccess.Write,
                FileShare.None,
                BufferSize,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException exception) when (File.Exists(_lock))
        {
            throw new OutputException($"Cannot write results to '{Target}': another run is writing there", exception);
        }
    }

    /// <summary>Clears away what a killed run left; one killed between the two renames gets its earlier results back.</summary>
    internal void CleanUp()
    {
        if (Directory.Exists(_old) && !Directory.Exists(Target))
        {
            Directory.Move(_old, Target);
        }

        Delete(_old);
        Delete(Staging);
    }

    /// <summary>
    /// Brings what was written to the disk, so that a power cut after the rename finds whole files. (1.2 ms a file on a
    /// virtual disk.)
    /// </summary>
    internal void FlushToDisk()
    {
        foreach (var path in Directory.EnumerateFiles(Staging, "*", SearchOption.AllDirectories))
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
            RandomAccess.FlushToDisk(file);
        }
    }

    /// <summary>Renames the earlier run aside and the new one into place, or the earlier one back.</summary>
    internal void Replace()
    {
        if (!Directory.Exists(Target))
        {
            Directory.Move(Staging, Target);
            return;
        }

        Directory.Move(Target, _old);
        try
        {
            Directory.Move(Staging, Target);
        }
        catch
        {
            Directory.Move(_old, Target);
            throw;
        }

        Discard(_old);
    }

    /// <summary>Deletes what nobody waits for; should that fail, the next run tries again.</summary>
    internal void Discard(string path) => Attempt(() => Delete(path));

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private static void Attempt(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (OutputException.IsExpected(exception))
        {
            // Nothing half-written has a final name; a message about left-overs would only hide the real one.
        }
    }

    /// <summary>A link is followed, so that what it points to is replaced and the link stays.</summary>
    private static string Resolve(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var info = new DirectoryInfo(full);
        return info.LinkTarget is null ? full : info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full;
    }
}
