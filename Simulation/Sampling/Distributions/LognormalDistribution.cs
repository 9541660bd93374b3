using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>A number whose logarithm is normal, by the mean and standard deviation of the number itself.</summary>
/// <param name="Mean">Above 0.</param>
/// <param name="StandardDeviation">At least 0; at 0 every draw is the mean.</param>
internal sealed record LognormalDistribution(double Mean, double StandardDeviation) : ContinuousDistribution
{
    internal override double? Expectation => Mean;

    internal override double? Variance => StandardDeviation * StandardDeviation;

    internal override bool HasSpread => StandardDeviation > 0;

    /// <summary>The variance of the logarithm, ln(1 + (sd/mean)²).</summary>
    private double LogVariance
    {
        get
        {
            var relative = StandardDeviation / Mean;
            return NormalScores.LogOnePlus(relative * relative);
        }
    }

    private double LogSpread => Math.Sqrt(LogVariance);

    private double Median => Mean * ReproducibleMath.Exp(-0.5 * LogVariance);

    [MethodImpl(Compile.Fully)]
    internal override void Transform(Span<double> values) => NormalScores.Multiply(values, Median, LogSpread);

    [MethodImpl(Compile.Fully)]
    internal override void TransformFromAbove(Span<double> values) => NormalScores.Multiply(values, Median, -LogSpread);

    internal override double Cdf(double x) => x <= 0 ? 0 : NormalScores.Below(LogDistance(x), LogSpread);

    internal override double Survival(double x) => x <= 0 ? 1 : NormalScores.Above(LogDistance(x), LogSpread);

    public override string ToString() => FormattableString.Invariant($"lognormal({Mean}, {StandardDeviation})");

    private double LogDistance(double x) => ReproducibleMath.Log(x / Median);
}
