using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Simulation.Tests.EndToEnd;
using Simulation.Tests.Reporting.Files;
using Simulation.Tests.Scenarios;

namespace Simulation.Tests.Tidy;

/// <summary>One command of the page and what came of it.</summary>
/// <param name="Arguments">Behind the program's name.</param>
/// <param name="Run">What it came to.</param>
/// <param name="Tables">The CSV files that it wrote, as lines, by name.</param>
internal sealed record ReadmeCommand(string Arguments, ToolRun Run, IReadOnlyDictionary<string, string[]> Tables);

/// <summary>
/// A newcomer who does what the page says, from top to bottom, in a folder that holds the shipped scenarios: writes the
/// files it shows and types the commands.
/// </summary>
public sealed partial class ReadmeSession : IDisposable
{
    private const string Program = "dotnet run --project Simulation -c Release -- ";

    private readonly TemporaryFolder _folder = new();
    private readonly List<ReadmeCommand> _commands = [];
    private readonly List<(MarkdownBlock Block, ReadmeCommand Command)> _shown = [];

    public ReadmeSession()
    {
        var scenarios = Directory.CreateDirectory(_folder.Below("scenarios")).FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("scenarios")))
        {
            File.Copy(file, Path.Combine(scenarios, Path.GetFileName(file)));
        }

        foreach (var block in ReadmePage.Blocks)
        {
            Do(block);
        }

        Help = Run("--help").Run.Output;
    }

    /// <summary>What the program says of itself.</summary>
    internal string Help { get; }

    internal IReadOnlyList<ReadmeCommand> Commands => _commands;

    /// <summary>What the page shows of the command above it.</summary>
    internal IEnumerable<(MarkdownBlock Block, ReadmeCommand Command)> Shown(string language) =>
        _shown.Where(pair => pair.Block.Language == language);

    public void Dispose() => _folder.Dispose();

    private void Do(MarkdownBlock block)
    {
        switch (block.Language)
        {
            case "sh":
                foreach (var line in block.Lines.Where(line => line.StartsWith(Program, StringComparison.Ordinal)))
                {
                    _commands.Add(Run(line[Program.Length..]));
                }

                break;
            case "jsonc" when FileComment().Match(block.Lines[0]) is { Success: true } name:
                File.WriteAllLines(_folder.Below(name.Groups["name"].Value), block.Lines);
                break;
            case "text" or "csv":
                _shown.Add((block, _commands[^1]));
                break;
        }
    }

    private ReadmeCommand Run(string arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Simulation.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments.Split(' '))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ReadmeCommand(arguments, new ToolRun(process.ExitCode, output, error.Result), TablesIn(output));
    }

    /// <summary>Read at once, for a later command may replace them.</summary>
    private Dictionary<string, string[]> TablesIn(string output)
    {
        var folder = OutputFolder().Match(output);
        return folder.Success
            ? Directory
                .EnumerateFiles(_folder.Below(folder.Groups["folder"].Value), "*.csv")
                .ToDictionary(file => Path.GetFileName(file), File.ReadAllLines, StringComparer.Ordinal)
            : [];
    }

    [GeneratedRegex("^// (?<name>\\S+\\.json)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileComment();

    [GeneratedRegex(
        "^Written to (?<folder>.+):\\s*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OutputFolder();
}
