using System.Runtime.InteropServices;

namespace Simulation.Commands;

/// <summary>
/// Remembers which signal asked the process to end. It does not act on it: cancelling the running verb is left to
/// System.CommandLine, the one owner of Ctrl-C.
/// </summary>
internal sealed class ExitSignal : IDisposable
{
    /// <summary>
    /// Registrations are called in reverse order and System.CommandLine's, which is the later one, waits for the verb: the
    /// verb is over a moment before this is told.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    /// <summary>Not disposed: a signal may still be on its way, and it holds nothing of the system's.</summary>
    private readonly ManualResetEventSlim _told = new();
    private volatile bool _isTermination;

    internal ExitSignal()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Tell(isTermination: false));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Tell(isTermination: true));
    }

    /// <summary>What the process should end with, now that its verb was cancelled.</summary>
    internal int ExitCode
    {
        get
        {
            _told.Wait(Patience);
            return _isTermination ? Commands.ExitCode.Terminated : Commands.ExitCode.Interrupted;
        }
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private void Tell(bool isTermination)
    {
        _isTermination = isTermination;
        _told.Set();
    }
}
