namespace Simulation.Benchmarks.Figures;

/// <summary>Times what is done again and again; the fastest counts, as whatever else the machine does only adds.</summary>
internal static class Stopwatch
{
    /// <summary>From here on the process's own clock, which counts in microseconds, is fine enough.</summary>
    private const double LongSeconds = 0.01;

    private static readonly TimeProvider Clock = TimeProvider.System;

    internal static double Seconds(Action action)
    {
        var started = Clock.GetTimestamp();
        action();
        return (double)(Clock.GetTimestamp() - started) / Clock.TimestampFrequency;
    }

    /// <summary>
    /// For what runs on one thread: of the clock on the wall and the process's own the smaller, so that waiting for a
    /// processor that others use does not count.
    /// </summary>
    /// <param name="repeats">From 1.</param>
    /// <param name="action">What is timed.</param>
    internal static double FastestSeconds(int repeats, Action action) =>
        Enumerable.Range(0, repeats).Min(_ => OwnSeconds(action));

    /// <summary>Of the process, in the program: without what the system takes for memory.</summary>
    internal static double UserSeconds(Action action)
    {
        var used = Environment.CpuUsage.UserTime;
        action();
        return (Environment.CpuUsage.UserTime - used).TotalSeconds;
    }

    private static double OwnSeconds(Action action)
    {
        var used = Environment.CpuUsage.TotalTime;
        var wall = Seconds(action);
        return wall < LongSeconds ? wall : Math.Min(wall, (Environment.CpuUsage.TotalTime - used).TotalSeconds);
    }
}
