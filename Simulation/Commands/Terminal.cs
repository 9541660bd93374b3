using Spectre.Console;

namespace Simulation.Commands;

/// <summary>Where a verb speaks: results on standard output, progress and messages on standard error.</summary>
internal sealed class Terminal
{
    internal Terminal(TextWriter output, TextWriter error)
    {
        Output = output;
        Error = error;
        Out = ConsoleOn(output);
        Messages = ConsoleOn(error);
    }

    /// <summary>The process's own streams.</summary>
    internal static Terminal Process { get; } = new(Console.Out, Console.Error);

    /// <summary>Standard output as plain text.</summary>
    internal TextWriter Output { get; }

    /// <summary>Standard error as plain text.</summary>
    internal TextWriter Error { get; }

    /// <summary>Standard output with colour where it is a terminal and NO_COLOR is not set.</summary>
    internal IAnsiConsole Out { get; }

    /// <summary>Standard error in the same way.</summary>
    internal IAnsiConsole Messages { get; }

    private static IAnsiConsole ConsoleOn(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
