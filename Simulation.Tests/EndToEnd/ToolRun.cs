namespace Simulation.Tests.EndToEnd;

/// <summary>What one call of the tool came to.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>What was printed on standard error, line by line.</summary>
    internal IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";
}
