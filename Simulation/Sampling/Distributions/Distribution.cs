using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>What is known of a number before a trial. Drawn by its inverse CDF from one uniform in (0, 1).</summary>
internal abstract record Distribution
{
    /// <summary>Whether every draw is the same because the number is known exactly.</summary>
    internal virtual bool IsConstant => false;

    /// <summary>The mean, where a closed form is known.</summary>
    internal abstract double? Expectation { get; }

    /// <summary>The square of the standard deviation, where a closed form is known.</summary>
    internal abstract double? Variance { get; }

    /// <summary>Puts in place of each uniform its draw. The length is a multiple of eight.</summary>
    internal abstract void Transform(Span<double> values);

    /// <summary>P(X &lt; x).</summary>
    internal abstract double CdfBelow(double x);

    /// <summary>P(X ≤ x).</summary>
    internal abstract double CdfAtMost(double x);

    /// <summary>One draw: to the last bit what <see cref="Transform"/> gives, whose arithmetic it is.</summary>
    internal double Quantile(double uniform)
    {
        Span<double> eight = stackalloc double[Lanes.Count];
        eight.Fill(uniform);
        Transform(eight);
        return eight[0];
    }

    /// <summary>How a report names it: <c>pert(1, 2, 4)</c>.</summary>
    public abstract override string ToString();
}
