using System.Runtime.ExceptionServices;

namespace Simulation.Engine;

/// <summary>
/// The threads of a run. Some drive whole items (regions), one after another; a thread that has none left helps with the
/// pieces of work that the others share out. So no thread waits for another while there is anything to do, and two threads
/// with two regions never meet.
/// </summary>
internal sealed class Crew
{
    private readonly object _gate = new();
    private readonly List<SharedWork> _shared = [];
    private readonly CancellationTokenSource _stop;
    private ExceptionDispatchInfo? _failure;
    private int _drivers;
    private int _lastItem = -1;

    private Crew(int drivers, CancellationTokenSource stop)
    {
        _drivers = drivers;
        _stop = stop;
    }

    /// <summary>Calls a driver with 0, 1, … until all items are done; a driver is called by one thread only.</summary>
    /// <param name="size">Threads, and how many of them drive.</param>
    /// <param name="items">Taken in order.</param>
    /// <param name="newDriver">Called once a driving thread, on that thread.</param>
    /// <param name="cancellation">Looked at between items and pieces.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static void Drive(
        CrewSize size,
        int items,
        Func<Crew, Action<int>> newDriver,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var drivers = size.For(items).Drivers;
        var crew = new Crew(drivers, stop);
        var others = new Thread[size.Threads - 1];
        for (var i = 0; i < others.Length; i++)
        {
            var drives = i + 1 < drivers;
            others[i] = new Thread(() => Work(drives)) { IsBackground = true };
            others[i].Start();
        }

        Work(drives: true);
        Array.ForEach(others, thread => thread.Join());
        cancellation.ThrowIfCancellationRequested();
        crew._failure?.Throw();

        void Work(bool drives)
        {
            if (drives)
            {
                crew.Drive(items, newDriver);
            }

            crew.Help();
        }
    }

    /// <summary>Calls a function with 0, 1, … in no order on the threads that are free; the numbers must not meet.</summary>
    internal void ForEach(int pieces, Action<int> work) => ForEach(pieces, () => work, (piece, body) => body(piece));

    /// <summary>The same, where each thread that takes part makes something of its own to work with.</summary>
    internal void ForEach<T>(int pieces, Func<T> own, Action<int, T> work)
    {
        var shared = new SharedWork<T>(pieces, own, work, _stop.Token);
        lock (_gate)
        {
            _shared.Add(shared);
            Monitor.PulseAll(_gate);
        }

        shared.TakePart();
        lock (_gate)
        {
            _shared.Remove(shared);
            while (shared.Helpers > 0)
            {
                Monitor.Wait(_gate);
            }
        }

        shared.Failure?.Throw();
        _stop.Token.ThrowIfCancellationRequested();
    }

    private void Drive(int items, Func<Crew, Action<int>> newDriver)
    {
        try
        {
            var drive = newDriver(this);
            for (
                var item = Interlocked.Increment(ref _lastItem);
                item < items;
                item = Interlocked.Increment(ref _lastItem)
            )
            {
                _stop.Token.ThrowIfCancellationRequested();
                drive(item);
            }
        }
        catch (Exception exception)
        {
            // The first failure ends the work of all, and is the one that the caller hears of.
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), comparand: null);
            _stop.Cancel();
        }

        lock (_gate)
        {
            _drivers--;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Takes part in what is shared out until no driver is left that could share anything.</summary>
    private void Help()
    {
        while (NextShared() is { } shared)
        {
            shared.TakePart();
            lock (_gate)
            {
                // Nothing is left to take of it, though its last pieces may not be done.
                _shared.Remove(shared);
                shared.Helpers--;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private SharedWork? NextShared()
    {
        lock (_gate)
        {
            while (_shared.Count == 0)
            {
                if (_drivers == 0)
                {
                    return null;
                }

                Monitor.Wait(_gate);
            }

            _shared[0].Helpers++;
            return _shared[0];
        }
    }

    private abstract class SharedWork
    {
        /// <summary>Threads beside the one that shares it out; guarded by the crew's gate.</summary>
        internal int Helpers { get; set; }

        internal ExceptionDispatchInfo? Failure { get; set; }

        internal abstract void TakePart();
    }

    private sealed class SharedWork<T>(int pieces, Func<T> own, Action<int, T> work, CancellationToken stop)
        : SharedWork
    {
        private int _next = -1;

        internal override void TakePart()
        {
            try
            {
                var piece = Interlocked.Increment(ref _next);
                if (piece >= pieces)
                {
                    return;
                }

                for (var mine = own(); piece < pieces; piece = Interlocked.Increment(ref _next))
                {
                    stop.ThrowIfCancellationRequested();
                    work(piece, mine);
                }
            }
            catch (Exception exception)
            {
                Failure ??= ExceptionDispatchInfo.Capture(exception);
                Volatile.Write(ref _next, pieces);
            }
        }
    }
}

/// <summary>How many threads a crew has.</summary>
/// <param name="Threads">All of them, the caller's included.</param>
/// <param name="Drivers">Most that drive items of their own at once; the others help.</param>
internal readonly record struct CrewSize(int Threads, int Drivers)
{
    private const int DriversMax = 4;

    /// <summary>As many drivers as memory has room for.</summary>
    /// <param name="threads">All of them.</param>
    /// <param name="trials">That a driver keeps in memory.</param>
    /// <param name="trialsMax">Of all drivers together.</param>
    internal static CrewSize Keeping(int threads, int trials, int trialsMax) =>
        new(threads, Math.Clamp(trialsMax / Math.Max(1, trials), 1, DriversMax));

    /// <summary>The same without drivers that would have no item, or no thread.</summary>
    internal CrewSize For(int items) =>
        this with
        {
            Drivers = Math.Clamp(Drivers, 1, Math.Max(1, Math.Min(Threads, items))),
        };
}
