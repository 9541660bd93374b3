namespace Simulation.Sampling.Distributions;

/// <summary>Observed numbers, each alike; between order statistics the inverse CDF is linear (type 7).</summary>
internal sealed record EmpiricalDistribution(IReadOnlyList<double> Observations) : Distribution
{
    public override string ToString() => FormattableString.Invariant($"empirical({Observations.Count} observations)");
}
