namespace Simulation.Sampling.Distributions;

/// <summary>Every number between two ends alike.</summary>
internal sealed record UniformDistribution(double Minimum, double Maximum) : Distribution
{
    public override string ToString() => FormattableString.Invariant($"uniform({Minimum}, {Maximum})");
}
