namespace Simulation.Sampling.Distributions;

/// <summary>What is known of a number before a trial. Drawn by its inverse CDF from one uniform in (0, 1).</summary>
internal abstract record Distribution
{
    /// <summary>How a report names it: <c>pert(1, 2, 4)</c>.</summary>
    public abstract override string ToString();
}
