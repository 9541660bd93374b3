using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>
/// The standard beta distribution, seen through the logit g = ln(x / (1 − x)), in which both ends of x keep all digits and
/// the density p(g) = x^alpha (1 − x)^beta / B(alpha, beta) has neither poles nor kinks.
/// </summary>
/// <param name="Alpha">From <see cref="ParameterMin"/> to <see cref="ParameterMax"/>.</param>
/// <param name="Beta">In the same range.</param>
internal readonly record struct BetaShape(double Alpha, double Beta)
{
    /// <summary>Below it nearly all numbers are 0 or 1 to the last digit, and a table of the rest would need a finer grid.</summary>
    internal const double ParameterMin = 0.001;

    /// <summary>Beyond it the continued fraction needs too many terms.</summary>
    internal const double ParameterMax = 1e9;

    /// <summary>From here on Stirling's series to the 13th power is exact to rounding.</summary>
    private const double StirlingStart = 10;

    /// <summary>The distribution of 1 − x.</summary>
    internal BetaShape Mirrored => new(Beta, Alpha);

    internal bool IsInRange => Math.Min(Alpha, Beta) >= ParameterMin && Math.Max(Alpha, Beta) <= ParameterMax;

    internal double Mean => Alpha / (Alpha + Beta);

    internal double Variance => Alpha * Beta / ((Alpha + Beta) * (Alpha + Beta) * (Alpha + Beta + 1));

    /// <summary>
    /// ln B(alpha, beta). Both are first raised by B(a, b) = B(a + 1, b)·(a + b)/a; then the leading terms of Stirling's
    /// series are taken together, so that no two large logarithms of gamma functions cancel.
    /// </summary>
    [MethodImpl(Compile.Fully)]
    internal double LogBeta()
    {
        var (a, b, ratio) = (Alpha, Beta, 1.0);
        for (; a < StirlingStart; a++)
        {
            ratio *= (a + b) / a;
        }

        for (; b < StirlingStart; b++)
        {
            ratio *= (a + b) / b;
        }

        const double HalfLogTwoPi = 0.91893853320467274;
        var small = Math.Min(a, b);
        var large = Math.Max(a, b);
        var leading =
            ((small - 0.5) * ReproducibleMath.Log(small / (a + b))) - (large * NormalScores.LogOnePlus(small / large));
        var rest = StirlingRest(a) + StirlingRest(b) - StirlingRest(a + b);
        return HalfLogTwoPi - (0.5 * ReproducibleMath.Log(large)) + leading + rest + ReproducibleMath.Log(ratio);
    }

    /// <summary>ln p(g), up to the constant −ln B(alpha, beta).</summary>
    [MethodImpl(Compile.Fully)]
    internal double LogKernel(double logit)
    {
        var softplus = NormalScores.LogOnePlus(ReproducibleMath.Exp(-Math.Abs(logit)));
        return (logit < 0 ? Alpha * logit : -Beta * logit) - ((Alpha + Beta) * softplus);
    }

    /// <summary>
    /// P(X ≤ x), with small relative error where it is small; <paramref name="rest"/> is 1 − x, given apart for its digits.
    /// </summary>
    internal double Cdf(double x, double rest)
    {
        if (!(x > 0 && rest > 0))
        {
            return x > 0 ? 1 : 0;
        }

        var density = ReproducibleMath.Exp((Alpha * LogOfPart(x, rest)) + (Beta * LogOfPart(rest, x)) - LogBeta());
        return x * (Alpha + Beta + 2) < Alpha + 1
            ? density / (Alpha * TailFraction(x))
            : 1 - (density / (Beta * Mirrored.TailFraction(rest)));
    }

    /// <summary>
    /// p(g) / (alpha · P(X ≤ x)), for x up to about the mean: 1 at x = 0 (continued fraction 8.17.22 of the NIST Handbook of
    /// Mathematical Functions, by the method of Lentz 1976 as modified by Thompson &amp; Barnett 1986).
    /// </summary>
    [MethodImpl(Compile.Fully)]
    internal double TailFraction(double x)
    {
        const double Precision = 1e-16;
        var fraction = 1.0;
        var numerator = 1.0;
        var denominator = 0.0;
        for (var step = 1; step < 100_000; step++)
        {
            var term = Partial(step, x);
            denominator = 1 / (1 + (term * denominator));
            numerator = 1 + (term / numerator);
            var change = numerator * denominator;
            fraction *= change;
            if (Math.Abs(change - 1) < Precision)
            {
                break;
            }
        }

        return fraction;
    }

    private static double LogOfPart(double part, double rest) =>
        part < rest ? ReproducibleMath.Log(part) : NormalScores.LogOnePlus(-rest);

    private double Partial(int step, double x)
    {
        double m = step / 2;
        var twice = Alpha + (2 * m);
        return step % 2 == 0
            ? m * (Beta - m) * x / ((twice - 1) * twice)
            : -(Alpha + m) * (Alpha + Beta + m) * x / (twice * (twice + 1));
    }

    /// <summary>ln Γ(x) less the leading terms (x − ½) ln x − x + ½ ln 2π (Stirling's series).</summary>
    private static double StirlingRest(double x)
    {
        var inverse = 1 / x;
        var square = inverse * inverse;
        var sum = -691.0 / 360360 + (square / 156);
        sum = (1.0 / 1188) + (square * sum);
        sum = (-1.0 / 1680) + (square * sum);
        sum = (1.0 / 1260) + (square * sum);
        sum = (-1.0 / 360) + (square * sum);
        return inverse * ((1.0 / 12) + (square * sum));
    }
}
