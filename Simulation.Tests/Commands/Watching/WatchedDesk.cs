using Simulation.Commands;
using Simulation.Commands.Watching;
using Simulation.Commands.Watching.Serving;
using Simulation.Tests.EndToEnd;

namespace Simulation.Tests.Commands.Watching;

/// <summary>A desk on which a scenario is watched, in this process, until the test is over.</summary>
internal sealed class WatchedDesk : IAsyncDisposable
{
    private readonly Transcript _output = new();
    private readonly Transcript _error = new();
    private readonly CancellationTokenSource _stop = new();
    private Task<int>? _watching;

    internal Desk Desk { get; } = new();

    internal string File => Desk.PathOf("watched.json");

    internal string Output => _output.Text;

    internal string Error => _error.Text;

    /// <summary>Starts to watch what is on the desk.</summary>
    internal Task<int> Watch(params string[] sets) => Watch(server: null, sets);

    /// <summary>The same, shown by a server to browsers.</summary>
    internal Task<int> Watch(PageServer? server, params string[] sets)
    {
        var terminal = new Terminal(_output, _error);
        var screen = new WatchScreen(terminal, TimeProvider.System);
        var output = new WatchOutput(Desk.Out, screen, TimeProvider.System, server);
        var loop = new WatchLoop(Requests.Watch(File, Desk.Out, sets), screen, output, TimeProvider.System);
        return _watching = Task.Run(() => loop.Run(_stop.Token));
    }

    internal void Save(string text) => Desk.Write("watched.json", text);

    /// <summary>As careful editors do.</summary>
    internal void SaveByRename(string text) =>
        System.IO.File.Move(Desk.Write("watched.json.new", text), File, overwrite: true);

    internal Task Says(string text) => Eventually.Holds(() => Output.Contains(text, StringComparison.Ordinal), Report);

    internal Task Complains(string text) =>
        Eventually.Holds(() => Error.Contains(text, StringComparison.Ordinal), Report);

    /// <summary>The results are those of the scenario as it is, byte for byte.</summary>
    internal async Task HasResultsOfRun()
    {
        var fresh = Desk.PathOf("fresh");
        await Tool.Run("run", File, "--out", fresh);
        foreach (
            var file in new[]
            {
                "summary.csv",
                "recommendations.csv",
                "drivers.csv",
                "timeline.csv",
                "inputs.csv",
                "deciding-inputs.csv",
            }
        )
        {
            var expected = await System.IO.File.ReadAllTextAsync(Path.Combine(fresh, file));
            await Eventually.Holds(
                () => ReadOrNothing(Path.Combine(Desk.Out, file)) == expected,
                () => $"{file}\n{Report()}"
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_watching is not null)
        {
            await Task.WhenAny(_watching);
        }

        _stop.Dispose();
        Desk.Dispose();
    }

    private string Report() => $"{Output}\n{Error}\n{string.Join('\n', Desk.Contents())}";

    /// <summary>The folder is replaced while a test looks.</summary>
    private static string? ReadOrNothing(string path)
    {
        try
        {
            return System.IO.File.ReadAllText(path);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
