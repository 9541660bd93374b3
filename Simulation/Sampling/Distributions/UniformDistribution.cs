using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>Every number between two ends alike.</summary>
internal sealed record UniformDistribution(double Minimum, double Maximum) : ContinuousDistribution
{
    internal override double? Expectation => 0.5 * (Minimum + Maximum);

    internal override double? Variance => (Maximum - Minimum) * (Maximum - Minimum) / 12;

    internal override bool HasSpread => Maximum > Minimum;

    [MethodImpl(Compile.Fully)]
    internal override void Transform(Span<double> values) => Walk(values, Minimum, Maximum - Minimum);

    [MethodImpl(Compile.Fully)]
    internal override void TransformFromAbove(Span<double> values) => Walk(values, Maximum, Minimum - Maximum);

    internal override double Cdf(double x) =>
        HasSpread ? Math.Clamp((x - Minimum) / (Maximum - Minimum), 0, 1)
        : x >= Minimum ? 1
        : 0;

    internal override double Survival(double x) =>
        HasSpread ? Math.Clamp((Maximum - x) / (Maximum - Minimum), 0, 1) : 1 - Cdf(x);

    public override string ToString() => FormattableString.Invariant($"uniform({Minimum}, {Maximum})");

    [MethodImpl(Compile.Fully)]
    private void Walk(Span<double> values, Lanes start, Lanes width)
    {
        for (var i = 0; i < values.Length; i += Lanes.Count)
        {
            var draw = start + (width * Lanes.Load(values, i));
            Lanes.Min(Lanes.Max(draw, Minimum), Maximum).Store(values, i);
        }
    }
}
