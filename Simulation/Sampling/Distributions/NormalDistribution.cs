namespace Simulation.Sampling.Distributions;

/// <summary>The normal distribution.</summary>
internal sealed record NormalDistribution(double Mean, double StandardDeviation) : Distribution
{
    public override string ToString() => FormattableString.Invariant($"normal({Mean}, {StandardDeviation})");
}
