using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>
/// A distribution without atoms, or all of it one atom, that can be drawn from either end: a probability counted from
/// above keeps its digits where one counted from below has rounded to 1.
/// </summary>
internal abstract record ContinuousDistribution : Distribution
{
    /// <summary>Whether draws differ; a normal with a standard deviation of 0 is a single atom.</summary>
    internal abstract bool HasSpread { get; }

    /// <summary>P(X ≤ x), with small relative error where it is small.</summary>
    internal abstract double Cdf(double x);

    /// <summary>P(X &gt; x), with small relative error where it is small.</summary>
    internal abstract double Survival(double x);

    /// <summary>Puts in place of each probability the number that X exceeds with that probability.</summary>
    internal abstract void TransformFromAbove(Span<double> values);

    /// <summary>The number that X exceeds with this probability.</summary>
    internal double QuantileFromAbove(double survival)
    {
        Span<double> eight = stackalloc double[Lanes.Count];
        eight.Fill(survival);
        TransformFromAbove(eight);
        return eight[0];
    }

    internal sealed override double CdfBelow(double x) => HasSpread ? Cdf(x) : Cdf(Math.BitDecrement(x));

    internal sealed override double CdfAtMost(double x) => Cdf(x);
}
