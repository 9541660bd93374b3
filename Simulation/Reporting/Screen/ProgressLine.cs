using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>
/// How far a run is, in one line that is written over and over and erased in the end; only on a terminal. It may be told
/// from any thread and keeps none waiting.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private const string LineStart = "\r";
    private const string EraseToEnd = "\e[K";

    /// <summary>Faster than that nobody reads.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly IAnsiConsole _console;
    private readonly TimeProvider _time;
    private readonly bool _isShown;
    private readonly long _started;
    private readonly Lock _drawing = new();
    private TimeSpan _drawn;
    private bool _isDisposed;

    /// <param name="console">Of standard error.</param>
    /// <param name="time">The clock.</param>
    internal ProgressLine(IAnsiConsole console, TimeProvider time)
    {
        _console = console;
        _time = time;
        _isShown = console.Profile.Out.IsTerminal && console.Profile.Capabilities.Ansi;
        _started = time.GetTimestamp();
    }

    /// <summary>Says how many trials of how many are done; a trial is one strategy in one region.</summary>
    internal void Report(long done, long total)
    {
        if (!_isShown || !_drawing.TryEnter())
        {
            return;
        }

        try
        {
            var elapsed = _time.GetElapsedTime(_started);
            if (!_isDisposed && elapsed - _drawn >= Interval)
            {
                _drawn = elapsed;
                Draw(Text(done, total, elapsed));
            }
        }
        finally
        {
            _drawing.Exit();
        }
    }

    public void Dispose()
    {
        lock (_drawing)
        {
            if (_drawn > TimeSpan.Zero && !_isDisposed)
            {
                Draw("");
            }

            _isDisposed = true;
        }
    }

    /// <summary><c> 42%  12.3M trials/s  3 s left</c></summary>
    internal static string Text(long done, long total, TimeSpan elapsed)
    {
        var rate = elapsed > TimeSpan.Zero ? done / elapsed.TotalSeconds : 0;
        var left = rate > 0 ? $"  {Left((total - done) / rate)} left" : "";
        var percent = total > 0 ? 100 * done / total : 100;
        return $"{percent, 3}%  {ShortNumber.Magnitude(rate)} trials/s{left}";
    }

    private static string Left(double seconds)
    {
        const double SecondsPerMinute = 60;
        return seconds < 2 * SecondsPerMinute
            ? $"{Math.Ceiling(seconds):0} s"
            : $"{Math.Ceiling(seconds / SecondsPerMinute):0} min";
    }

    private void Draw(string text)
    {
        _console.Write(new ControlCode(LineStart));
        _console.Write(text);
        _console.Write(new ControlCode(EraseToEnd));
    }
}
