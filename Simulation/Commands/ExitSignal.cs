using System.Runtime.InteropServices;

namespace Simulation.Commands;

/// <summary>
/// Remembers which signal asked the process to end. It does not act on it: cancelling the running verb is left to
/// System.CommandLine, the one owner of Ctrl-C.
/// </summary>
internal sealed class ExitSignal : IDisposable
{
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private volatile bool _isTermination;

    internal ExitSignal()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => _isTermination = false);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => _isTermination = true);
    }

    internal int ExitCode => _isTermination ? Commands.ExitCode.Terminated : Commands.ExitCode.Interrupted;

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }
}
