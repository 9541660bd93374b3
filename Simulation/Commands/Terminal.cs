using Spectre.Console;

namespace Simulation.Commands;

/// <summary>Where a verb speaks: results on standard output, progress and messages on standard error.</summary>
internal sealed class Terminal
{
    private readonly Lazy<IAnsiConsole> _out;
    private readonly Lazy<IAnsiConsole> _messages;

    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="isOutputPlain">Whether results go to a file or another program: no colours then.</param>
    /// <param name="isErrorPlain">The same of messages.</param>
    internal Terminal(TextWriter output, TextWriter error, bool isOutputPlain = true, bool isErrorPlain = true)
    {
        Output = output;
        Error = error;
        _out = new Lazy<IAnsiConsole>(() => ConsoleOn(output, isOutputPlain));
        _messages = new Lazy<IAnsiConsole>(() => ConsoleOn(error, isErrorPlain));
    }

    /// <summary>The process's own streams.</summary>
    internal static Terminal Process { get; } =
        new(Console.Out, Console.Error, Console.IsOutputRedirected, Console.IsErrorRedirected);

    /// <summary>Standard output as plain text.</summary>
    internal TextWriter Output { get; }

    /// <summary>Standard error as plain text.</summary>
    internal TextWriter Error { get; }

    /// <summary>Standard output with colour where it is a terminal and NO_COLOR is not set.</summary>
    internal IAnsiConsole Out => _out.Value;

    /// <summary>Standard error in the same way.</summary>
    internal IAnsiConsole Messages => _messages.Value;

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool isPlain) =>
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            }
        );
}
