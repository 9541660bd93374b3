namespace Simulation.Sampling.Distributions;

/// <summary>A number known exactly.</summary>
internal sealed record ConstantDistribution(double Value) : Distribution
{
    public override string ToString() => FormattableString.Invariant($"constant({Value})");
}
