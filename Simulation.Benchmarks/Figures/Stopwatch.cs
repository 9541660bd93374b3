namespace Simulation.Benchmarks.Figures;

/// <summary>Times what is done again and again; the fastest counts, as whatever else the machine does only adds.</summary>
internal static class Stopwatch
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    internal static double Seconds(Action action)
    {
        var started = Clock.GetTimestamp();
        action();
        return (double)(Clock.GetTimestamp() - started) / Clock.TimestampFrequency;
    }

    /// <param name="repeats">From 1.</param>
    /// <param name="action">What is timed.</param>
    internal static double FastestSeconds(int repeats, Action action) =>
        Enumerable.Range(0, repeats).Min(_ => Seconds(action));
}
