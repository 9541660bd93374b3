using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>
/// What a verb of many runs is at, in one line that is written over and over and erased in the end; only on a terminal.
/// For one thread.
/// </summary>
internal sealed class StepLine : IDisposable
{
    private const string LineStart = "\r";
    private const string EraseToEnd = "\e[K";

    /// <summary>Faster than that nobody reads.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly IAnsiConsole _console;
    private readonly TimeProvider _time;
    private readonly bool _isShown;
    private readonly long _started;
    private TimeSpan _drawn;

    /// <param name="console">Of standard error.</param>
    /// <param name="time">The clock.</param>
    internal StepLine(IAnsiConsole console, TimeProvider time)
    {
        _console = console;
        _time = time;
        _isShown = console.Profile.Out.IsTerminal && console.Profile.Capabilities.Ansi;
        _started = time.GetTimestamp();
    }

    internal void Report(string text)
    {
        var elapsed = _time.GetElapsedTime(_started);
        if (_isShown && elapsed - _drawn >= Interval)
        {
            _drawn = elapsed;
            Draw(ScreenText.Fit(text, _console.Profile.Width - 1, Glyphs.Of(_console)));
        }
    }

    public void Dispose()
    {
        if (_drawn > TimeSpan.Zero)
        {
            Draw("");
        }
    }

    private void Draw(string text)
    {
        _console.Write(new ControlCode(LineStart));
        _console.Write(text);
        _console.Write(new ControlCode(EraseToEnd));
    }
}
