using System.CommandLine;
using Simulation.Reporting.Files;

namespace Simulation.Commands;

/// <summary>The command line as a whole: verbs, what is printed when it is wrong, and exit codes.</summary>
internal sealed class CommandLineProgram(Terminal terminal, IEnumerable<IVerb> verbs)
{
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
            return code == ExitCode.Interrupted ? signal.ExitCode : code;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Interrupted: nothing was written.");
            return signal.ExitCode;
        }
        catch (OutputException exception)
        {
            await terminal.Error.WriteLineAsync(exception.Message);
            return ExitCode.Failed;
        }
        catch (Exception exception)
        {
            await terminal.Error.WriteLineAsync($"A defect of the program, please report it: {exception}");
            return ExitCode.Failed;
        }
    }

    private int Refuse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Error.WriteLine(error.Message);
        }

        var verb = parsed.CommandResult.Command is RootCommand ? "" : $" {parsed.CommandResult.Command.Name}";
        terminal.Error.WriteLine($"Try 'market-entry{verb} --help'.");
        return ExitCode.WrongCommandLine;
    }
}
