using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>A number known exactly.</summary>
internal sealed record ConstantDistribution(double Value) : Distribution
{
    internal override bool IsConstant => true;

    internal override double? Expectation => Value;

    internal override double? Variance => 0;

    [MethodImpl(Compile.Fully)]
    internal override void Transform(Span<double> values) => values.Fill(Value);

    internal override double CdfBelow(double x) => Value < x ? 1 : 0;

    internal override double CdfAtMost(double x) => Value <= x ? 1 : 0;

    public override string ToString() => FormattableString.Invariant($"constant({Value})");
}
