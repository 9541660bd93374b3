using System.Diagnostics;
using System.Globalization;
using Stopwatch = Simulation.Benchmarks.Figures.Stopwatch;

namespace Simulation.Benchmarks.Whole;

/// <summary>
/// The tool as it was built, run as a process under GNU <c>time</c>, which tells processor time and memory. The variable
/// <c>MARKET_ENTRY</c> names another build to be measured: a published program or its assembly.
/// </summary>
internal static class BuiltTool
{
    private const string Clock = "/usr/bin/time";

    private static readonly string Path =
        Environment.GetEnvironmentVariable("MARKET_ENTRY")
        ?? System.IO.Path.Combine(BaselineStudy.Root, "Simulation", "bin", "Release", "net10.0", "Simulation.dll");

    private static bool IsAssembly => Path.EndsWith(".dll", StringComparison.Ordinal);

    /// <exception cref="InvalidOperationException">It failed.</exception>
    internal static ToolUse Run(IEnumerable<string> arguments)
    {
        var counted = System.IO.Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Clock, ["-f", "%U %S %M", "-o", counted, .. Command, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            var wall = Stopwatch.Seconds(() => Run(start));
            var fields = File.ReadAllText(counted).Split(' ').Select(Number).ToArray();
            return new ToolUse(wall, fields[0] + fields[1], fields[2] * 1024 / 1e6);
        }
        finally
        {
            File.Delete(counted);
        }
    }

    private static string[] Command => IsAssembly ? ["dotnet", Path] : [Path];

    private static void Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', start.ArgumentList)}: {error.Result}");
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
