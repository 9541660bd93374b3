namespace Simulation.Sampling.Distributions;

/// <summary>A 90% interval: lognormal where low is above 0, else normal, with these as its 5% and 95% points.</summary>
internal sealed record BetweenDistribution(double Low, double High) : Distribution
{
    public override string ToString() => FormattableString.Invariant($"between({Low}, {High})");
}
