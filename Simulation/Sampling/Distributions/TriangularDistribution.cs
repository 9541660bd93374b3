using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>A density that rises to the mode and falls from it in straight lines.</summary>
internal sealed record TriangularDistribution(double Minimum, double Mode, double Maximum) : ContinuousDistribution
{
    internal override double? Expectation => (Minimum + Mode + Maximum) / 3;

    internal override double? Variance => ((Rise * Rise) + (Fall * Fall) + (Rise * Fall)) / 18;

    internal override bool HasSpread => Maximum > Minimum;

    private double Rise => Mode - Minimum;

    private double Fall => Maximum - Mode;

    private double Width => Maximum - Minimum;

    [MethodImpl(Compile.Fully)]
    internal override void Transform(Span<double> values)
    {
        for (var i = 0; i < values.Length; i += Lanes.Count)
        {
            var uniform = Lanes.Load(values, i);
            At(uniform, Lanes.One - uniform).Store(values, i);
        }
    }

    [MethodImpl(Compile.Fully)]
    internal override void TransformFromAbove(Span<double> values)
    {
        for (var i = 0; i < values.Length; i += Lanes.Count)
        {
            var survival = Lanes.Load(values, i);
            At(Lanes.One - survival, survival).Store(values, i);
        }
    }

    internal override double Cdf(double x) => AreaToward(x - Minimum, Rise, Fall);

    internal override double Survival(double x) => AreaToward(Maximum - x, Fall, Rise);

    public override string ToString() => FormattableString.Invariant($"triangular({Minimum}, {Mode}, {Maximum})");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes At(Lanes below, Lanes above)
    {
        var isLeft = below * Width < Rise;
        var distance = Lanes.Sqrt(Width * Lanes.Select(isLeft, below * Rise, above * Fall));
        var draw = Lanes.Select(isLeft, Minimum + distance, Maximum - distance);
        return Lanes.Min(Lanes.Max(draw, Minimum), Maximum);
    }

    /// <summary>Area within a distance of one end, <paramref name="near"/> being how far the mode is from that end.</summary>
    private double AreaToward(double distance, double near, double far)
    {
        if (distance <= 0)
        {
            return 0;
        }

        var rest = Width - distance;
        return distance < near ? distance * distance / (near * Width)
            : rest > 0 ? 1 - (rest * rest / (far * Width))
            : 1;
    }
}
