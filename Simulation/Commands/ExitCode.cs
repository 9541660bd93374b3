namespace Simulation.Commands;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    internal const int Done = 0;

    /// <summary>A file cannot be read or written, or a defect.</summary>
    internal const int Failed = 1;

    internal const int WrongCommandLine = 2;
    internal const int InvalidScenario = 3;

    /// <summary>Ctrl-C: 128 + SIGINT.</summary>
    internal const int Interrupted = 130;

    /// <summary>128 + SIGTERM.</summary>
    internal const int Terminated = 143;
}
