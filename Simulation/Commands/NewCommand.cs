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
    private const string ReadmeFile = "README.md";
    private const string Readme = """
        # A market entry study

        `scenario.json` is one region with every key that a scenario can have, each with a comment. In this folder:

            market-entry run scenario.json        every strategy in every region; the results are in out/scenario
            market-entry watch scenario.json      the same again whenever the file is saved, and what moved
            market-entry validate scenario.json   every mistake with its line, or what the file says

        Editors that know JSON Schema read `scenario.schema.json`: they complete keys and tell units and ranges.
        Replace the numbers by yours, say where they come from, and run again. `market-entry --help` lists the rest.

        """;

    public NewCommand(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder to make; it must not exist or be empty." };
        Command.Add(folder);
        Command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(folder);
            Write(path);
            terminal.Output.WriteLine($"Wrote {ScenarioFile}, {SchemaFile} and {ReadmeFile} to {path}.");
            terminal.Output.WriteLine($"Run it: market-entry run {Path.Combine(path, ScenarioFile)}");
            return ExitCode.Done;
        });
    }

    public Command Command { get; } =
        new(
            "new",
            """
            Writes a commented scenario of one region, with every key once, the schema and a short README beside it.

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
        Write(folder, ScenarioFile, Starter());
        Write(folder, SchemaFile, ScenarioSchema.Text());
        Write(folder, ReadmeFile, Readme.ReplaceLineEndings("\n"));
        folder.Commit();
    }

    private static void Write(StagedDirectory folder, string file, string text) =>
        folder.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private static string Starter()
    {
        using var stream =
            typeof(NewCommand).Assembly.GetManifestResourceStream(StarterResource)
            ?? throw new InvalidOperationException($"{StarterResource} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
