namespace Simulation.Engine;

/// <summary>Counts trials that threads finish and tells whoever listens.</summary>
internal sealed class ProgressCount(long total, Action<RunProgress>? listener)
{
    private long _done;

    internal void Add(int trials)
    {
        var done = Interlocked.Add(ref _done, trials);
        listener?.Invoke(new RunProgress(done, total));
    }
}
