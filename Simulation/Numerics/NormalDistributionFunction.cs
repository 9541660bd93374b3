using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>Φ, the distribution function of the standard normal, relatively accurate to 1e-15 in the lower tail.</summary>
internal static class NormalDistributionFunction
{
    /// <summary>
    /// Φ(x): 0 below −38.5, 1 above 8.3, NaN for NaN. Below 0 the error is relative (1e-15), above 0 it is 1 − Φ(−x).
    /// </summary>
    /// <remarks>
    /// Φ(−x) = exp(−x²/2)·M(x), where (1 + x)·M(x) is smooth in t = (x − k)/(x + k) up to ∞ (the idea of Shepherd and
    /// Laframboise 1981); the polynomial interpolates it at Chebyshev nodes within 2⁻⁵⁴.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Of(Lanes x)
    {
        Lanes distance = Lanes.Max(x, -x);
        Lanes bounded = Lanes.Min(40, distance);
        Lanes lower = LowerTail(bounded);
        return Lanes.Select(x > 0, 1 - lower, lower);
    }

    internal static double Of(double x) => Of((Lanes)x)[0];

    /// <summary>Φ(−x) for x from 0 to 40.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes LowerTail(Lanes x)
    {
        const double Center = 5.25;
        Lanes square = x * x;
        Lanes lost = Lanes.FusedMultiplyAdd(x, x, -square);
        Lanes density = ReproducibleMath.Exp(square * -0.5);
        density = Lanes.FusedMultiplyAdd(density, lost * -0.5, density);
        Lanes ratio = ScaledMillsRatio((x - Center) / (x + Center));
        return density * (ratio / (x + 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes ScaledMillsRatio(Lanes t)
    {
        Lanes square = t * t;
        Lanes fourth = square * square;
        Lanes p0 = Polynomial.Cubic(
            t,
            0.45930144282933044,
            -0.08996869142390301,
            0.03382818312580548,
            0.005958151992661169
        );
        Lanes p1 = Polynomial.Cubic(
            t,
            -0.023979891586903397,
            0.024646782627452887,
            -0.016898576197132625,
            0.008429645203729092
        );
        Lanes p2 = Polynomial.Cubic(
            t,
            -0.002902003237861159,
            0.0004891760136191609,
            0.00011182801621938047,
            -9.162717124589622e-05
        );
        Lanes p3 = Polynomial.Cubic(
            t,
            1.3074477300935396e-05,
            8.233465720177965e-06,
            -3.403982779177039e-06,
            -5.550020880860108e-07
        );
        Lanes p4 = Polynomial.Cubic(
            t,
            5.631408854808548e-07,
            2.4967395230216433e-08,
            -8.865213718988889e-08,
            -1.1690599276990484e-09
        );
        Lanes p5 = Polynomial.Cubic(
            t,
            1.3927625760570536e-08,
            1.0868351522572543e-09,
            -1.6652878882550483e-09,
            -3.960498955065104e-10
        );
        Lanes eighth = fourth * fourth;
        Lanes low = Lanes.FusedMultiplyAdd(fourth, p1, p0);
        Lanes middle = Lanes.FusedMultiplyAdd(fourth, p3, p2);
        Lanes high = Lanes.FusedMultiplyAdd(fourth, p5, p4);
        return Lanes.FusedMultiplyAdd(eighth, Lanes.FusedMultiplyAdd(eighth, high, middle), low);
    }
}
