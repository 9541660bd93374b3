namespace Simulation.Benchmarks.Whole;

/// <summary>What one run of the tool took, as the system counted it.</summary>
/// <param name="WallSeconds">From start to end of the process.</param>
/// <param name="ProcessorSeconds">Of all its threads, in the program and in the system.</param>
/// <param name="PeakMegabytes">The most memory that was in use at once, in units of 10⁶ bytes.</param>
internal sealed record ToolUse(double WallSeconds, double ProcessorSeconds, double PeakMegabytes)
{
    /// <summary>Each number's median over several runs.</summary>
    internal static ToolUse Median(IReadOnlyList<ToolUse> runs) =>
        new(
            Median(runs.Select(run => run.WallSeconds)),
            Median(runs.Select(run => run.ProcessorSeconds)),
            Median(runs.Select(run => run.PeakMegabytes))
        );

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return 0.5 * (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]);
    }
}
