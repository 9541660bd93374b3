namespace Simulation.Sampling.Distributions;

/// <summary>Beta(1 + 4(mode − min)/(max − min), 1 + 4(max − mode)/(max − min)) scaled to its ends (Clark 1962).</summary>
internal sealed record PertDistribution(double Minimum, double Mode, double Maximum) : Distribution
{
    public override string ToString() => FormattableString.Invariant($"pert({Minimum}, {Mode}, {Maximum})");
}
