using System.CommandLine;
using System.Text;
using Simulation.Reporting.Files;
using Simulation.Scenarios.Schema;

namespace Simulation.Commands;

/// <summary><c>new DIR</c>: a scenario to start from, and its schema.</summary>
internal sealed class NewCommand : IVerb
{
    private const string StarterResource = "Simulation.starter.json";
    private const string ScenarioFile = "scenario.json";
    private const string SchemaFile = "scenario.schema.json";

    public NewCommand(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to make; it must not exist or be empty." };
        Command.Add(folder);
        Command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(folder);
            Write(path);
            terminal.Output.WriteLine(
                $"Wrote {Path.Combine(path, ScenarioFile)} and {Path.Combine(path, SchemaFile)}."
            );
            terminal.Output.WriteLine($"Run it: market-entry run {Path.Combine(path, ScenarioFile)}");
            return ExitCode.Done;
        });
    }

    public Command Command { get; } =
        new(
            "new",
            """
            Writes a commented scenario of one region, with every key once, and the schema beside it.

            Example: market-entry new my-study
            """
        );

    private static void Write(string path)
    {
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new OutputException($"Cannot make '{path}': the folder is there already and not empty.");
        }

        using var folder = StagedDirectory.Create(path);
        folder.Write(ScenarioFile, stream => stream.Write(Encoding.UTF8.GetBytes(Starter())));
        folder.Write(SchemaFile, stream => stream.Write(Encoding.UTF8.GetBytes(ScenarioSchema.Text())));
        folder.Commit();
    }

    private static string Starter()
    {
        using var stream =
            typeof(NewCommand).Assembly.GetManifestResourceStream(StarterResource)
            ?? throw new InvalidOperationException($"{StarterResource} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
