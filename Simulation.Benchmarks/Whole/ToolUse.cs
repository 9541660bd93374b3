namespace Simulation.Benchmarks.Whole;

/// <summary>What one run of the tool took, as the system counted it.</summary>
/// <param name="WallSeconds">From start to end of the process.</param>
/// <param name="ProcessorSeconds">Of all its threads, in the program and in the system.</param>
/// <param name="UserSeconds">Of these, those in the program.</param>
/// <param name="PeakMegabytes">The most memory that was in use at once, in units of 10⁶ bytes.</param>
internal sealed record ToolUse(double WallSeconds, double ProcessorSeconds, double UserSeconds, double PeakMegabytes)
{
    /// <summary>The least times of several runs, for what else the machine does only adds, and the most memory that any took.</summary>
    internal static ToolUse Of(IReadOnlyList<ToolUse> runs) =>
        new(
            runs.Min(run => run.WallSeconds),
            runs.Min(run => run.ProcessorSeconds),
            runs.Min(run => run.UserSeconds),
            runs.Max(run => run.PeakMegabytes)
        );
}
