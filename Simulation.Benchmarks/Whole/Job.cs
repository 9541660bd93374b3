namespace Simulation.Benchmarks.Whole;

/// <summary>A command line of a tool that is measured.</summary>
/// <param name="Tool">Which build.</param>
/// <param name="Name">Of its figures.</param>
/// <param name="Arguments">After the tool's name.</param>
internal sealed record Job(Tool Tool, string Name, IReadOnlyList<string> Arguments)
{
    /// <summary>A run of the baseline without the page, whose files nobody reads.</summary>
    internal static Job Run(Tool tool, string name, params string[] options) =>
        new(tool, name, ["run", BaselineStudy.ScenarioPath, "--no-html", "--quiet", "--out", OutputFolder, .. options]);

    /// <summary>Where the files of runs go; each replaces the one before.</summary>
    internal static string OutputFolder { get; } =
        Path.Combine(Path.GetTempPath(), $"market-entry-figures-{Environment.ProcessId}");

    /// <summary>
    /// Measures jobs in turn, round after round, so that a slow minute of the machine is shared by all of them. Each time a job is
    /// run twice and the time of the second counts: in the first a virtual machine waits for memory that its host has taken back.
    /// </summary>
    /// <returns>The least times and the most memory, by name.</returns>
    internal static IReadOnlyDictionary<string, ToolUse> Measure(int rounds, IReadOnlyList<Job> jobs)
    {
        var runs = jobs.ToDictionary(job => job.Name, _ => new List<ToolUse>(), StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var job in jobs)
            {
                var first = job.Tool.Run(job.Arguments);
                var second = job.Tool.Run(job.Arguments);
                var peak = Math.Max(first.PeakMegabytes, second.PeakMegabytes);
                runs[job.Name].Add(second with { PeakMegabytes = peak });
            }
        }

        if (Directory.Exists(OutputFolder))
        {
            Directory.Delete(OutputFolder, recursive: true);
        }

        return runs.ToDictionary(run => run.Key, run => ToolUse.Of(run.Value), StringComparer.Ordinal);
    }
}
