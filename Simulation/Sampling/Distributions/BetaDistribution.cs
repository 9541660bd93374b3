namespace Simulation.Sampling.Distributions;

/// <summary>Beta(alpha, beta) scaled to its ends.</summary>
internal sealed record BetaDistribution(double Alpha, double Beta, double Minimum = 0, double Maximum = 1)
    : Distribution
{
    public override string ToString() => FormattableString.Invariant($"beta({Alpha}, {Beta}, {Minimum}, {Maximum})");
}
