using System.Diagnostics;
using System.Globalization;
using Stopwatch = Simulation.Benchmarks.Figures.Stopwatch;

namespace Simulation.Benchmarks.Whole;

/// <summary>A build of the tool, run as a process under GNU <c>time</c>, which tells processor time and memory.</summary>
/// <param name="Name">Of its figures.</param>
/// <param name="Meaning">As a table says it.</param>
/// <param name="Command">What starts it.</param>
internal sealed record Tool(string Name, string Meaning, IReadOnlyList<string> Command)
{
    private const string Clock = "/usr/bin/time";

    private static readonly string PublishFolder = Path.Combine(
        Path.GetTempPath(),
        $"market-entry-published-{Environment.ProcessId}"
    );

    private static readonly Lazy<Tool?> LazyPublished = new(Publish);

    /// <summary>As <c>dotnet build -c Release</c> made it.</summary>
    internal static Tool Built { get; } =
        new(
            "built",
            "`dotnet build`",
            ["dotnet", Path.Combine(Project, "bin", "Release", "net10.0", "Simulation.dll")]
        );

    /// <summary>The same on a processor without 512-bit vectors, where its program for 256 bits takes over.</summary>
    internal static Tool Narrow { get; } =
        new(
            "narrow",
            "`dotnet build`, told to do without 512-bit vectors",
            ["env", "DOTNET_EnableAVX512=0", .. Built.Command]
        );

    /// <summary>Published for this machine when it is first asked for; none, and told why, where that cannot be done.</summary>
    internal static Tool? Published => LazyPublished.Value;

    /// <summary>All that can be measured here.</summary>
    internal static IEnumerable<Tool> All => Published is { } published ? [Built, published] : [Built];

    /// <summary>What goals are about.</summary>
    internal static Tool Best => Published ?? Built;

    private static string Project => Path.Combine(BaselineStudy.Root, "Simulation");

    /// <exception cref="InvalidOperationException">It failed.</exception>
    internal ToolUse Run(IEnumerable<string> arguments)
    {
        var counted = Path.GetTempFileName();
        try
        {
            string[] timed = ["-f", "%U %S %M", "-o", counted, .. Command, .. arguments];
            var wall = Stopwatch.Seconds(() => Start(Clock, timed));
            var fields = File.ReadAllText(counted).Split(' ').Select(Number).ToArray();
            return new ToolUse(wall, fields[0] + fields[1], fields[0], fields[2] * 1024 / 1e6);
        }
        finally
        {
            File.Delete(counted);
        }
    }

    /// <summary>Deletes what was published, if anything was.</summary>
    internal static void CleanUp()
    {
        if (Directory.Exists(PublishFolder))
        {
            Directory.Delete(PublishFolder, recursive: true);
        }
    }

    private static Tool? Publish()
    {
        try
        {
            Start("dotnet", ["publish", Project, "-p:PublishProfile=ThisMachine", "-o", PublishFolder]);
            return new Tool("published", "published for this machine", [Path.Combine(PublishFolder, "Simulation")]);
        }
        catch (InvalidOperationException failure)
        {
            Console.WriteLine($"No build for this machine is measured: {failure.Message}");
            return null;
        }
    }

    private static void Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', start.ArgumentList)}: {error.Result}{output}"
            );
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
