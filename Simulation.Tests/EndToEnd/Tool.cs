using Simulation.Commands;

namespace Simulation.Tests.EndToEnd;

/// <summary>Calls the tool as a person does, but in this process.</summary>
internal static class Tool
{
    internal static async Task<ToolRun> Run(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var terminal = new Terminal(output, error);
        IVerb[] verbs =
        [
            new RunCommand(terminal, TimeProvider.System),
            new ValidateCommand(terminal),
            new CompareCommand(terminal, TimeProvider.System),
            new SweepCommand(terminal, TimeProvider.System),
            new ThresholdCommand(terminal, TimeProvider.System),
            new DiscoverCommand(terminal, TimeProvider.System),
            new VoiCommand(terminal, TimeProvider.System),
            new SensitivityCommand(terminal, TimeProvider.System),
            new NewCommand(terminal),
            new SchemaCommand(terminal),
        ];
        var exitCode = await new CommandLineProgram(terminal, verbs).RunAsync(arguments);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }
}
