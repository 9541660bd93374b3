namespace Simulation.Sampling.Distributions;

/// <summary>A density that rises to the mode and falls from it in straight lines.</summary>
internal sealed record TriangularDistribution(double Minimum, double Mode, double Maximum) : Distribution
{
    public override string ToString() => FormattableString.Invariant($"triangular({Minimum}, {Mode}, {Maximum})");
}
