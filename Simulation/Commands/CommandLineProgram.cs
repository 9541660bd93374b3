using System.CommandLine;
using System.CommandLine.Help;
using Simulation.Reporting.Files;

namespace Simulation.Commands;

/// <summary>The command line as a whole: verbs, what is printed when it is wrong, and exit codes.</summary>
internal sealed class CommandLineProgram(Terminal terminal, IReadOnlyList<IVerb> verbs)
{
    private const string ToolName = "market-entry";

    /// <summary>Longer than clearing away a half-written folder takes.</summary>
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(30);

    internal async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var root = new RootCommand(
            "Decides, region by region, whether a phone maker should sell direct, through retail or carriers, or wait."
        );
        foreach (var verb in verbs)
        {
            root.Add(verb.Command);
        }

        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed);
        }

        if (parsed.Action is HelpAction)
        {
            return ShowHelp(parsed);
        }

        return await InvokeAsync(parsed);
    }

    /// <summary>Runs the verb; what the world does to it becomes a sentence and an exit code.</summary>
    private async Task<int> InvokeAsync(ParseResult parsed)
    {
        using var signal = new ExitSignal();
        try
        {
            var code = await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = terminal.Output,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TerminationTimeout,
                }
            );
            return code == ExitCode.Interrupted ? await signal.ExitCodeAsync() : code;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Interrupted: nothing was written.");
            return await signal.ExitCodeAsync();
        }
        catch (OutputException exception)
        {
            await terminal.Error.WriteLineAsync(exception.Message);
            return ExitCode.Failed;
        }
        catch (IOException exception)
        {
            await terminal.Error.WriteLineAsync($"Cannot go on: {exception.Message}");
            return ExitCode.Failed;
        }
        catch (Exception exception)
        {
            await terminal.Error.WriteLineAsync($"A defect of the program, please report it: {exception}");
            return ExitCode.Failed;
        }
    }

    /// <summary>The library calls the program by its file; its users know it as a tool.</summary>
    private int ShowHelp(ParseResult parsed)
    {
        using var help = new StringWriter();
        var code = parsed.Invoke(new InvocationConfiguration { Output = help });
        terminal.Output.Write(
            help.ToString().Replace($"  {RootCommand.ExecutableName} ", $"  {ToolName} ", StringComparison.Ordinal)
        );
        return code;
    }

    private int Refuse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Error.WriteLine(error.Message);
        }

        var verb = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        terminal.Error.WriteLine($"Try '{ToolName}{verb} --help'.");
        return ExitCode.WrongCommandLine;
    }
}
