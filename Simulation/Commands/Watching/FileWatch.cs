namespace Simulation.Commands.Watching;

/// <summary>
/// Notices that files were saved, however editors do that: in place, in several writes, or by renaming a new file over the
/// old one. The system's notices wake it up and a look at the files decides, so that a lost or a needless notice does no
/// harm; where there are none (network folders, containers) it looks once a second.
/// </summary>
internal sealed class FileWatch : IDisposable
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    /// <summary>A save is over when nothing happened for so long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    /// <summary>A file that is missing or empty is given so many times <see cref="Quiet"/> to come back.</summary>
    private const int PatientLooks = 16;

    /// <summary>A file that is written all the time is read after so many.</summary>
    private const int LooksMax = 100;

    /// <summary>Never disposed, as a notice may still be on its way then; it holds nothing of the system's.</summary>
    private readonly SemaphoreSlim _noticed = new(0);
    private readonly Dictionary<string, FileSystemWatcher> _folders = new(StringComparer.Ordinal);
    private Dictionary<string, FileMark> _marks = new(StringComparer.Ordinal);

    /// <summary>Watches these files and no others.</summary>
    /// <returns>Whether one of them was not watched before: it may have been saved since it was read.</returns>
    internal bool Watch(IEnumerable<string> paths)
    {
        var wanted = paths.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).ToList();
        var isNew = wanted.Exists(path => !_marks.ContainsKey(path));
        _marks = wanted.ToDictionary(
            path => path,
            path => _marks.TryGetValue(path, out var mark) ? mark : FileMark.Of(path),
            StringComparer.Ordinal
        );
        WatchFolders();
        return isNew;
    }

    /// <summary>Ends once a watched file has been saved since the last time, and the save is over.</summary>
    internal async Task Changed(CancellationToken cancellation)
    {
        while (!await ChangedSoon(cancellation))
        {
            // Another interval.
        }
    }

    /// <summary>The same, or not saved: gives up after a second, or at a notice that meant nothing.</summary>
    internal async Task<bool> ChangedSoon(CancellationToken cancellation)
    {
        if (!Look())
        {
            await _noticed.WaitAsync(LookInterval, cancellation);
            if (!Look())
            {
                return false;
            }
        }

        await Settle(cancellation);
        WatchFolders();
        return true;
    }

    public void Dispose()
    {
        foreach (var folder in _folders.Values)
        {
            folder.Dispose();
        }
    }

    private async Task Settle(CancellationToken cancellation)
    {
        for (var looks = 1; looks < LooksMax; looks++)
        {
            await Task.Delay(Quiet, cancellation);
            var isMissing = _marks.Values.Any(mark => mark.IsEmpty);
            if (!Look() && (!isMissing || looks >= PatientLooks))
            {
                return;
            }
        }
    }

    /// <summary>Whether a file is not what it was at the last look.</summary>
    private bool Look()
    {
        var now = _marks.Keys.ToDictionary(path => path, FileMark.Of, StringComparer.Ordinal);
        var isChanged = now.Any(pair => pair.Value != _marks[pair.Key]);
        _marks = now;
        return isChanged;
    }

    private void WatchFolders()
    {
        var wanted = _marks
            .SelectMany(pair => new[] { pair.Key, pair.Value.Target })
            .OfType<string>()
            .Select(path => Path.GetDirectoryName(path)!)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var folder in _folders.Keys.Where(folder => !wanted.Contains(folder)).ToList())
        {
            Forget(folder);
        }

        foreach (var folder in wanted.Where(folder => !_folders.ContainsKey(folder)))
        {
            if (Open(folder) is { } watcher)
            {
                _folders.Add(folder, watcher);
            }
        }
    }

    private void Forget(string folder)
    {
        _folders[folder].Dispose();
        _folders.Remove(folder);
    }

    /// <summary>None where the system gives no notices: the folder is gone, or it has no watcher left.</summary>
    private FileSystemWatcher? Open(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder);
            watcher.Changed += Notice;
            watcher.Created += Notice;
            watcher.Deleted += Notice;
            watcher.Renamed += Notice;
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Notice(object sender, FileSystemEventArgs change)
    {
        if (_noticed.CurrentCount == 0)
        {
            _noticed.Release();
        }
    }
}
