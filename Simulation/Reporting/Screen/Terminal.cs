using Spectre.Console;

namespace Simulation.Reporting.Screen;

/// <summary>Makes the console that views write to.</summary>
internal static class Terminal
{
    /// <summary>
    /// Colours on a terminal that has them and where <c>NO_COLOR</c> does not forbid them; plain text elsewhere. Left alone,
    /// Spectre.Console colours a pipe too, as it asks for the kind of terminal only.
    /// </summary>
    /// <param name="writer">Standard output or standard error of the process, or any other.</param>
    internal static IAnsiConsole Of(TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        return AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = output.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = output.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = output,
            }
        );
    }
}
