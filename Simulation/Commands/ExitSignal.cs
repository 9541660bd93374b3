using System.Runtime.InteropServices;

namespace Simulation.Commands;

/// <summary>
/// Remembers which signal asked the process to end. It does not act on it: cancelling the running verb is left to
/// System.CommandLine, the one owner of Ctrl-C.
/// </summary>
internal sealed class ExitSignal : IDisposable
{
    /// <summary>Handlers of one signal run one after the other, and the verb may end before ours had its turn.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<int> _exitCode = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    internal ExitSignal()
    {
        _interrupt = PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            _ => _exitCode.TrySetResult(ExitCode.Interrupted)
        );
        _terminate = PosixSignalRegistration.Create(
            PosixSignal.SIGTERM,
            _ => _exitCode.TrySetResult(ExitCode.Terminated)
        );
    }

    /// <summary>The exit code that says which signal it was.</summary>
    internal async Task<int> ExitCodeAsync()
    {
        try
        {
            return await _exitCode.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            return ExitCode.Interrupted;
        }
    }

    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }
}
