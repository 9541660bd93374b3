using System.Text.Json;

namespace Simulation.Commands.Watching.Serving;

/// <summary>What there is to know for those who look on; whoever waits is woken by every change.</summary>
internal sealed class News(long epoch)
{
    private readonly Lock _changing = new();
    private int _results;
    private IReadOnlyList<string> _problems = [];
    private TaskCompletionSource _next = NewSource();

    /// <summary>Of the results; another one after every run, and after a new start of the program.</summary>
    internal string Version
    {
        get
        {
            lock (_changing)
            {
                return VersionText;
            }
        }
    }

    private string VersionText => $"{epoch}-{_results}";

    internal void Tell(bool areNewResults, IReadOnlyList<string> problems)
    {
        TaskCompletionSource told;
        lock (_changing)
        {
            _results += areNewResults ? 1 : 0;
            _problems = problems;
            told = _next;
            _next = NewSource();
        }

        told.SetResult();
    }

    /// <summary>What is the case now, as JSON in one line, and the task that ends when it is no more.</summary>
    internal (string Json, Task Next) Now()
    {
        lock (_changing)
        {
            return (JsonSerializer.Serialize(new { version = VersionText, problems = _problems }), _next.Task);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
