namespace Simulation.Sampling.Distributions;

/// <summary>A distribution cut at its ends and rescaled; both ends belong to it.</summary>
internal sealed record TruncatedDistribution(Distribution Inner, double Minimum, double Maximum) : Distribution
{
    public override string ToString() => FormattableString.Invariant($"{Inner} in [{Minimum}, {Maximum}]");
}
