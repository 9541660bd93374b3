using System.Diagnostics;

namespace Simulation.Reporting.Files;

/// <summary>
/// A folder of results that appears whole or not at all. Files are written into a hidden folder beside the target, on the
/// same file system, and moved into place by renaming when everything is there; an earlier run is replaced whole. Left
/// uncommitted, by an exception or Ctrl-C, it leaves nothing; after a kill or a power cut the next run puts things right.
/// </summary>
internal sealed class StagedDirectory : IDisposable
{
    private readonly OutputPlace _place;
    private readonly FileStream _lock;
    private readonly List<Stream> _streams = [];
    private bool _committed;

    private StagedDirectory(OutputPlace place, FileStream @lock)
    {
        _place = place;
        _lock = @lock;
    }

    /// <summary>Where the results will be, in full.</summary>
    internal string Target => _place.Target;

    /// <summary>
    /// Makes the hidden folder at once, so that a place that cannot be written is found before hours of simulation.
    /// </summary>
    /// <exception cref="OutputException">The place cannot be written, is in use, or holds something else than a run.</exception>
    internal static StagedDirectory Create(string path)
    {
        var place = OutputPlace.Of(path);
        return OutputException.Guard(
            $"Cannot write results to '{place.Target}'",
            () =>
            {
                place.RefuseWhatIsNoRun();
                place.CreateParents();
                var @lock = place.Lock();
                try
                {
                    place.CleanUp();
                    place.RefuseWhatIsNoRun();
                    Directory.CreateDirectory(place.Staging);
                }
                catch
                {
                    @lock.Dispose();
                    throw;
                }

                return new StagedDirectory(place, @lock);
            }
        );
    }

    /// <summary>
    /// A new file among the results, by its name or <c>folder/name</c>; the caller closes it before <see cref="Commit"/>.
    /// </summary>
    /// <exception cref="OutputException">The file cannot be made.</exception>
    internal Stream Open(string fileName)
    {
        Debug.Assert(
            fileName.Split('/').Length <= 2 && !fileName.Contains("..", StringComparison.Ordinal),
            "Results lie in one folder."
        );
        Debug.Assert(!_committed, "The results are in place already.");
        var path = Path.Combine(_place.Staging, fileName);
        var stream = OutputException.Guard(
            $"Cannot write '{fileName}' for '{Target}'",
            () =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
            }
        );
        _streams.Add(stream);
        return stream;
    }

    /// <summary>Writes a whole file among the results.</summary>
    /// <exception cref="OutputException">It cannot be written: the disk is full, say.</exception>
    internal void Write(string fileName, Action<Stream> write)
    {
        using var stream = Open(fileName);
        OutputException.Guard($"Cannot write '{fileName}' for '{Target}'", () => write(stream));
    }

    /// <summary>Puts the results in place of whatever run was there.</summary>
    /// <exception cref="OutputException">They cannot be moved; the earlier run is there as before.</exception>
    internal void Commit()
    {
        Debug.Assert(_streams.TrueForAll(stream => !stream.CanWrite), "A file is still being written.");
        OutputException.Guard(
            $"Cannot move results to '{Target}'",
            () =>
            {
                _place.RefuseWhatIsNoRun();
                _place.FlushToDisk();
                _place.Replace();
            }
        );
        _committed = true;
    }

    public void Dispose()
    {
        foreach (var stream in _streams)
        {
            stream.Dispose();
        }

        _place.Discard(_place.Staging);
        _lock.Dispose();
        if (!_committed)
        {
            _place.RemoveParents();
        }
    }
}
