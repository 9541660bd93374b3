using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>A 90% interval: lognormal where low is above 0, else normal, with these as its 5% and 95% points.</summary>
/// <param name="Low">The 5% point.</param>
/// <param name="High">The 95% point, above the other.</param>
internal sealed record BetweenDistribution(double Low, double High) : ContinuousDistribution
{
    internal override double? Expectation =>
        IsLognormal ? Center * ReproducibleMath.Exp(0.5 * Spread * Spread) : Center;

    internal override double? Variance
    {
        get
        {
            var square = Spread * Spread;
            var mean = Expectation!.Value;
            return IsLognormal ? mean * mean * (ReproducibleMath.Exp(square) - 1) : square;
        }
    }

    internal override bool HasSpread => High > Low;

    private bool IsLognormal => Low > 0;

    /// <summary>The median: half way between the ends, for a lognormal in logarithms.</summary>
    private double Center => IsLognormal ? Math.Sqrt(Low) * Math.Sqrt(High) : 0.5 * (Low + High);

    /// <summary>The standard deviation of the number, for a lognormal that of its logarithm.</summary>
    private double Spread =>
        NormalScores.SpreadOf90Percent(IsLognormal ? ReproducibleMath.Log(High / Low) : High - Low);

    [MethodImpl(Compile.Fully)]
    internal override void Transform(Span<double> values) => Transform(values, Spread);

    [MethodImpl(Compile.Fully)]
    internal override void TransformFromAbove(Span<double> values) => Transform(values, -Spread);

    internal override double Cdf(double x) => IsLognormal && x <= 0 ? 0 : NormalScores.Below(Distance(x), Spread);

    internal override double Survival(double x) => IsLognormal && x <= 0 ? 1 : NormalScores.Above(Distance(x), Spread);

    public override string ToString() => FormattableString.Invariant($"between({Low}, {High})");

    [MethodImpl(Compile.Fully)]
    private void Transform(Span<double> values, double spread)
    {
        if (IsLognormal)
        {
            NormalScores.Multiply(values, Center, spread);
        }
        else
        {
            NormalScores.Shift(values, Center, spread);
        }
    }

    private double Distance(double x) => IsLognormal ? ReproducibleMath.Log(x / Center) : x - Center;
}
