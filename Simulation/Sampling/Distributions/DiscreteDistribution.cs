namespace Simulation.Sampling.Distributions;

/// <summary>A few numbers with weights, drawn in ascending order of value.</summary>
internal sealed record DiscreteDistribution(IReadOnlyList<double> Values, IReadOnlyList<double> Weights) : Distribution
{
    public override string ToString() => FormattableString.Invariant($"discrete({Values.Count} values)");
}
