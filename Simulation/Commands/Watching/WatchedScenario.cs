using Simulation.Scenarios;

namespace Simulation.Commands.Watching;

/// <summary>A scenario that is read again whenever it, or a file that it extends, is saved.</summary>
internal sealed class WatchedScenario(string path, IReadOnlyList<string> sets) : IDisposable
{
    private readonly FileWatch _watch = new();

    /// <summary>The files that are watched, as the user may type them.</summary>
    internal IReadOnlyList<string> Files { get; private set; } = [];

    /// <summary>The scenario as it is; what was saved between reading and watching is read again.</summary>
    internal LoadedScenario Read()
    {
        var loaded = Load();
        return Follow(loaded) ? Load() : loaded;
    }

    /// <summary>Ends once a file has been saved.</summary>
    internal Task Saved(CancellationToken cancellation) => _watch.Changed(cancellation);

    /// <summary>
    /// The scenario after the next save. A broken one is also read again unasked: a file that it extends may be missing,
    /// and then nobody knows where to watch for it.
    /// </summary>
    /// <param name="broken">As it is now.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    internal async Task<LoadedScenario> Mended(LoadedScenario broken, CancellationToken cancellation)
    {
        var problems = Texts(broken);
        while (!await _watch.ChangedSoon(cancellation) && Texts(Load()).SequenceEqual(problems, StringComparer.Ordinal))
        {
            // Still as broken as it was.
        }

        return Read();
    }

    public void Dispose() => _watch.Dispose();

    private LoadedScenario Load() => ScenarioLoader.Load(path, sets);

    private bool Follow(LoadedScenario loaded)
    {
        // A broken file may have lost its way to those that it extends: they stay watched until it is mended.
        var earlier = loaded.Study is null ? Files : [];
        Files = [.. loaded.FilesRead.Prepend(path).Concat(earlier).Distinct(StringComparer.Ordinal)];
        return _watch.Watch(Files);
    }

    private static List<string> Texts(LoadedScenario loaded) =>
        [.. loaded.Problems.Select(problem => problem.ToString())];
}
