using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>Beta(1 + 4(mode − min)/(max − min), 1 + 4(max − mode)/(max − min)) scaled to its ends (Clark 1962).</summary>
/// <param name="Minimum">The lower end.</param>
/// <param name="Mode">The likeliest value, between the ends or at one of them.</param>
/// <param name="Maximum">The upper end, above the other.</param>
internal sealed record PertDistribution(double Minimum, double Mode, double Maximum) : ContinuousDistribution
{
    internal override double? Expectation => Scaled.Expectation;

    internal override double? Variance => Scaled.Variance;

    internal override bool HasSpread => Scaled.HasSpread;

    private ScaledBeta Scaled
    {
        get
        {
            var width = Maximum - Minimum;
            var shape = new BetaShape(1 + (4 * (Mode - Minimum) / width), 1 + (4 * (Maximum - Mode) / width));
            return new(shape, Minimum, Maximum);
        }
    }

    [MethodImpl(Compile.Fully)]
    internal override void Transform(Span<double> values) => Scaled.Transform(values, fromAbove: false);

    [MethodImpl(Compile.Fully)]
    internal override void TransformFromAbove(Span<double> values) => Scaled.Transform(values, fromAbove: true);

    internal override double Cdf(double x) => Scaled.Cdf(x);

    internal override double Survival(double x) => Scaled.Survival(x);

    public override string ToString() => FormattableString.Invariant($"pert({Minimum}, {Mode}, {Maximum})");
}
