namespace Simulation.Sampling.Distributions;

/// <summary>A number whose logarithm is normal, by the mean and standard deviation of the number itself.</summary>
internal sealed record LognormalDistribution(double Mean, double StandardDeviation) : Distribution
{
    public override string ToString() => FormattableString.Invariant($"lognormal({Mean}, {StandardDeviation})");
}
