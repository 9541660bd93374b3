using System.Diagnostics;

namespace Simulation.Tests.Commands.Watching;

/// <summary>Waits for what comes in its own time: files, other threads. Patient, so that a slow machine fails nothing.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    internal static async Task Holds(Func<bool> condition, Func<string> report)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException(report());
            }

            await Task.Delay(20);
        }
    }

    internal static Task Ends(Task task) => task.WaitAsync(Patience);

    internal static Task<T> Ends<T>(Task<T> task) => task.WaitAsync(Patience);
}
