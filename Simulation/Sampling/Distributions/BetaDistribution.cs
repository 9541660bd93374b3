using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>Beta(alpha, beta) scaled to its ends.</summary>
/// <param name="Alpha">From <see cref="BetaShape.ParameterMin"/> to <see cref="BetaShape.ParameterMax"/>.</param>
/// <param name="Beta">In the same range.</param>
/// <param name="Minimum">The lower end.</param>
/// <param name="Maximum">The upper end, above the other.</param>
internal sealed record BetaDistribution(double Alpha, double Beta, double Minimum = 0, double Maximum = 1)
    : ContinuousDistribution
{
    internal override double? Expectation => Scaled.Expectation;

    internal override double? Variance => Scaled.Variance;

    internal override bool HasSpread => Scaled.HasSpread;

    private ScaledBeta Scaled => new(new BetaShape(Alpha, Beta), Minimum, Maximum);

    [MethodImpl(Compile.Fully)]
    internal override void Transform(Span<double> values) => Scaled.Transform(values, fromAbove: false);

    [MethodImpl(Compile.Fully)]
    internal override void TransformFromAbove(Span<double> values) => Scaled.Transform(values, fromAbove: true);

    internal override double Cdf(double x) => Scaled.Cdf(x);

    internal override double Survival(double x) => Scaled.Survival(x);

    public override string ToString() => FormattableString.Invariant($"beta({Alpha}, {Beta}, {Minimum}, {Maximum})");
}
