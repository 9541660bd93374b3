using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>
/// The arithmetic that the normal family shares. A negative spread counts probabilities from above, as the normal's tails
/// mirror each other.
/// </summary>
internal static class NormalScores
{
    /// <summary>Φ⁻¹(0.95): from the middle of a 90% interval to its ends.</summary>
    private const double ScoreOf95Percent = 1.6448536269514727;

    private static readonly OctaveTable Octaves = OctaveTable.TryMake(
        (values, fromAbove) => Shift(values, 0, fromAbove ? -1 : 1),
        double.NegativeInfinity,
        double.PositiveInfinity
    )!;

    /// <summary>z(u), within 2·10⁻¹¹: for scores that only ranks are taken of.</summary>
    internal static void Approximate(Span<double> values) => Octaves.Transform(values, fromAbove: false);

    /// <summary>The standard deviation of a normal whose 5% and 95% points lie this far apart.</summary>
    internal static double SpreadOf90Percent(double width) => width / (2 * ScoreOf95Percent);

    /// <summary>center + spread · z(u).</summary>
    [MethodImpl(Compile.Fully)]
    internal static void Shift(Span<double> values, double center, double spread)
    {
        for (var i = 0; i < values.Length; i += Lanes.Count)
        {
            var score = InverseNormal.Quantile(Lanes.Load(values, i));
            (center + (spread * score)).Store(values, i);
        }
    }

    /// <summary>median · exp(spread · z(u)): exactly the median where there is no spread.</summary>
    [MethodImpl(Compile.Fully)]
    internal static void Multiply(Span<double> values, double median, double spread)
    {
        for (var i = 0; i < values.Length; i += Lanes.Count)
        {
            var score = InverseNormal.Quantile(Lanes.Load(values, i));
            (median * ReproducibleMath.Exp(spread * score)).Store(values, i);
        }
    }

    /// <summary>Φ(distance / spread); without spread 1 from a distance of 0 on.</summary>
    internal static double Below(double distance, double spread) =>
        spread > 0 ? ReproducibleMath.NormalCdf(distance / spread)
        : distance >= 0 ? 1
        : 0;

    /// <summary>1 − <see cref="Below"/> without losing the digits of a small result.</summary>
    internal static double Above(double distance, double spread) =>
        spread > 0 ? ReproducibleMath.NormalCdf(-distance / spread)
        : distance >= 0 ? 0
        : 1;

    /// <summary>ln(1 + x), accurate for small x too (Kahan's correction, in Higham 2002, problem 1.14).</summary>
    internal static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : ReproducibleMath.Log(sum) * (x / (sum - 1));
    }
}
