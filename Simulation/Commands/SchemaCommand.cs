using System.CommandLine;
using Simulation.Scenarios.Schema;

namespace Simulation.Commands;

/// <summary><c>schema</c>: the JSON Schema of scenarios on standard output.</summary>
internal sealed class SchemaCommand : IVerb
{
    public SchemaCommand(Terminal terminal)
    {
        Command.SetAction(_ =>
        {
            terminal.Output.Write(ScenarioSchema.Text());
            return ExitCode.Done;
        });
    }

    public Command Command { get; } =
        new(
            "schema",
            """
            Prints the JSON Schema of scenario files, from which editors complete and explain keys.

            Example: market-entry schema > scenario.schema.json
            """
        );
}
