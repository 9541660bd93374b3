using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>The quantile function of the standard normal, within 2 units in the last place.</summary>
/// <remarks>
/// In the middle z = (p − ½)·F(w) with w = −ln 4p(1 − p), a variable in which one polynomial serves 99.9% of draws (Giles
/// 2010); in the tails z = r·G(1 / (r + c)) with r = √(−ln p). The polynomials interpolate F and G at Chebyshev nodes, found
/// with 60 digits, within 2⁻⁵⁵. F and G are taken as a constant and a smaller rest, so that the constant's product is exact
/// inside a fused multiply-add; what a difference or a root loses in rounding is put back.
/// </remarks>
internal static class InverseNormal
{
    /// <summary>exp(−6.25): below it 4p(1 − p) belongs to the tails.</summary>
    private const double MiddleEnd = 0.0019304541362277093;

    /// <summary>
    /// −∞ for p = 0, +∞ for p = 1, NaN outside 0…1 and for NaN; exactly 0 for ½, and odd around it where 1 − p is exact.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Quantile(Lanes p)
    {
        Lanes fourfold = p * 4;
        Lanes product = Lanes.FusedMultiplyAdd(-p, fourfold, fourfold);
        LaneMask isMiddle = product >= MiddleEnd;
        Lanes middle = Middle(p, product);
        LaneMask isTail = ~isMiddle;
        return isTail.Any ? Lanes.Select(isMiddle, middle, Tails(p)) : middle;
    }

    internal static double Quantile(double p) => Quantile((Lanes)p)[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Middle(Lanes p, Lanes product)
    {
        // The point where F is nearly a double, chosen so that the rest is no more than half of F anywhere.
        const double Base = 1.5263671875;
        const double AtBase = 3.560044397762598;
        Lanes q = p - 0.5;
        Lanes lost = p - (q + 0.5);
        Lanes w = -ReproducibleMath.LogOfUniform(product);
        Lanes rest = (w - Base) * MiddleSlope(w - 3);
        return Lanes.FusedMultiplyAdd(q, AtBase, Lanes.FusedMultiplyAdd(q, rest, lost * AtBase));
    }

    /// <summary>(F(w) − F(b)) / (w − b) in t = w − 3, for w from 0 to 6.25.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes MiddleSlope(Lanes t)
    {
        Lanes p0 = Polynomial.Cubic(
            t,
            0.7003276818575735,
            -0.01146397691970945,
            -0.0032341302015114434,
            0.0005897337349645484
        );
        Lanes p1 = Polynomial.Cubic(
            t,
            -2.579814570211938e-05,
            -6.900856801430461e-06,
            1.3278479211281706e-06,
            -3.738851371562646e-08
        );
        Lanes p2 = Polynomial.Cubic(
            t,
            -2.0095462399879216e-08,
            3.143216464722457e-09,
            -9.500725844791042e-13,
            -5.967267924827718e-11
        );
        Lanes p3 = Polynomial.Cubic(
            t,
            7.232041034626912e-12,
            2.7280356840424355e-13,
            -1.7273189544414798e-13,
            1.559569051580306e-14
        );
        Lanes p4 = Polynomial.Cubic(
            t,
            1.4928641802073034e-15,
            -4.836365078850249e-16,
            2.6879558925447597e-17,
            6.214265854209054e-18
        );
        Lanes p5 = Polynomial.Cubic(
            t,
            -1.0935552246202346e-18,
            1.4375392018226295e-21,
            1.3335617120646305e-20,
            -9.320212228415318e-22
        );
        Lanes fourth = t * t * (t * t);
        Lanes low = Lanes.FusedMultiplyAdd(fourth, p1, p0);
        Lanes middle = Lanes.FusedMultiplyAdd(fourth, p3, p2);
        Lanes high = Lanes.FusedMultiplyAdd(fourth, p5, p4);
        Lanes eighth = fourth * fourth;
        return Lanes.FusedMultiplyAdd(eighth, Lanes.FusedMultiplyAdd(eighth, high, middle), low);
    }

    /// <summary>For p below 0.00049 or above 0.99951; one lane in a thousand, so a call is no loss.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Lanes Tails(Lanes p)
    {
        const double FarStart = 6.45;
        const double NearConstant = 1.2988817194834839;
        const double FarConstant = 1.3946557039477916;
        Lanes tail = Lanes.Min(p, 1 - p);
        Lanes negativeLog = -ReproducibleMath.Log(tail);
        Lanes r = Lanes.Sqrt(negativeLog);
        Lanes lost = Lanes.FusedMultiplyAdd(-r, r, negativeLog) * 0.5 / r;
        LaneMask isFar = r > FarStart;
        Lanes constant = Lanes.Select(isFar, FarConstant, NearConstant);
        Lanes rest = Lanes.Select(isFar, FarRest(r), NearRest(r));
        Lanes z = Lanes.FusedMultiplyAdd(r, constant, Lanes.FusedMultiplyAdd(r, rest, lost * (constant + rest)));
        z = Lanes.Select(Lanes.AreEqual(tail, 0), double.PositiveInfinity, z);
        return Lanes.Select(p < 0.5, -z, z);
    }

    /// <summary>z / r without its constant, for r from 2.75 to 6.5, that is, p from 2⁻⁶⁰ to 0.0005.</summary>
    private static Lanes NearRest(Lanes r)
    {
        const double Center = 0.16408668730638787;
        Lanes t = 1 / (r + 2) - Center;
        Lanes p0 = Polynomial.Cubic(t, -1.7363205409516926, -9.93499378396106, -35.37914232580633, -120.58311512996933);
        Lanes p1 = Polynomial.Cubic(
            t,
            -380.9204280865564,
            -1217.6863084027136,
            -3715.132357894464,
            -11739.756524081931
        );
        Lanes p2 = Polynomial.Cubic(
            t,
            -34846.250455887486,
            -111379.6639131018,
            -316576.8775970186,
            -1063485.9059576713
        );
        Lanes p3 = Polynomial.Cubic(
            t,
            -2734275.449713328,
            -10799967.472838044,
            -21029704.069849443,
            -108045206.12734126
        );
        Lanes fourth = t * t * (t * t);
        Lanes low = Lanes.FusedMultiplyAdd(fourth, p1, p0);
        Lanes high = Lanes.FusedMultiplyAdd(fourth, p3, p2);
        return t * Lanes.FusedMultiplyAdd(fourth * fourth, high, low);
    }

    /// <summary>z / r without its constant, for r from 6.4 to 27.3, that is, p down to the smallest subnormal number.</summary>
    private static Lanes FarRest(Lanes r)
    {
        const double Center = 0.06402588640004864;
        Lanes t = 1 / (r + 4) - Center;
        Lanes p0 = Polynomial.Cubic(t, -0.7136398257658768, -9.10015605610478, -62.29568679118901, -411.8087969500924);
        Lanes p1 = Polynomial.Cubic(t, -2391.2470375512303, -14803.94033295099, -77615.47675525522, -512855.8895159721);
        Lanes p2 = Polynomial.Cubic(t, -2101515.42835526, -20284124.032301858, -14041391.701562136, -1239334144.10469);
        Lanes p3 = Polynomial.Cubic(t, 7001541667.231895, -131006554923.77107, 1706291978197.628, -23091058022799.766);
        Lanes p4 = Polynomial.Cubic(
            t,
            47704835464346.99,
            -700905580091836.1,
            1.2015820352908222e+17,
            -1.5994016617442575e+18
        );
        Lanes fourth = t * t * (t * t);
        Lanes low = Lanes.FusedMultiplyAdd(fourth, p1, p0);
        Lanes high = Lanes.FusedMultiplyAdd(fourth, Lanes.FusedMultiplyAdd(fourth, p4, p3), p2);
        return t * Lanes.FusedMultiplyAdd(fourth * fourth, high, low);
    }
}
