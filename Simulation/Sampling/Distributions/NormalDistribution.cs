using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>The normal distribution.</summary>
/// <param name="Mean">Any number.</param>
/// <param name="StandardDeviation">At least 0; at 0 every draw is the mean.</param>
internal sealed record NormalDistribution(double Mean, double StandardDeviation) : ContinuousDistribution
{
    internal override double? Expectation => Mean;

    internal override double? Variance => StandardDeviation * StandardDeviation;

    internal override bool HasSpread => StandardDeviation > 0;

    [MethodImpl(Compile.Fully)]
    internal override void Transform(Span<double> values) => NormalScores.Shift(values, Mean, StandardDeviation);

    [MethodImpl(Compile.Fully)]
    internal override void TransformFromAbove(Span<double> values) =>
        NormalScores.Shift(values, Mean, -StandardDeviation);

    internal override double Cdf(double x) => NormalScores.Below(x - Mean, StandardDeviation);

    internal override double Survival(double x) => NormalScores.Above(x - Mean, StandardDeviation);

    public override string ToString() => FormattableString.Invariant($"normal({Mean}, {StandardDeviation})");
}
