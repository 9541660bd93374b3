namespace Simulation.Benchmarks.Whole;

/// <summary>What one run of the tool took, as the system counted it.</summary>
/// <param name="WallSeconds">From start to end of the process.</param>
/// <param name="ProcessorSeconds">Of all its threads, in the program and in the system.</param>
/// <param name="PeakMegabytes">The most memory that was in use at once, in units of 10⁶ bytes.</param>
internal sealed record ToolUse(double WallSeconds, double ProcessorSeconds, double PeakMegabytes)
{
    /// <summary>
    /// The least time of several runs, for what else the machine does only adds, and the most memory that any of them took. The
    /// two times need not be of one run.
    /// </summary>
    /// <param name="timed">Whose times count.</param>
    /// <param name="others">Whose memory counts too.</param>
    internal static ToolUse Of(IReadOnlyList<ToolUse> timed, IReadOnlyList<ToolUse> others) =>
        new(
            timed.Min(run => run.WallSeconds),
            timed.Min(run => run.ProcessorSeconds),
            timed.Concat(others).Max(run => run.PeakMegabytes)
        );
}
