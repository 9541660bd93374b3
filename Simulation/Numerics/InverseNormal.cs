using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>The quantile function of the standard normal, within 2 units in the last place.</summary>
/// <remarks>
/// In the middle z = (p − ½)·F(w) with w = −ln 4p(1 − p), a variable in which one polynomial serves 99.9% of draws (Giles
/// 2010); in the tails z = r·G(1 / (r + c)) with r = √(−ln p). The polynomials interpolate F and G at Chebyshev nodes.
/// </remarks>
internal static class InverseNormal
{
    /// <summary>exp(−6.25): below it 4p(1 − p) belongs to the tails.</summary>
    private const double MiddleEnd = 0.0019304541362277093;

    /// <summary>−∞ for p = 0, +∞ for p = 1, NaN outside 0…1 and for NaN; exactly 0 for ½ and odd around it where 1 − p is exact.</summary>
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
        const double Center = 3;
        const double AtCenter = 4.592070249249979;
        Lanes q = p - 0.5;
        Lanes lost = p - (q + 0.5);
        Lanes t = -ReproducibleMath.LogOfUniform(product) - Center;
        Lanes slope = MiddleSlope(t);
        Lanes correction = Lanes.FusedMultiplyAdd(q, t * slope, lost * AtCenter);
        return Lanes.FusedMultiplyAdd(q, AtCenter, correction);
    }

    /// <summary>(F(3 + t) − F(3)) / t for t from −3 to 3.25.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes MiddleSlope(Lanes t)
    {
        Lanes fourth = t * t * (t * t);
        Lanes p0 = Polynomial.Cubic(
            t,
            0.683433989306947,
            -0.01622989730455358,
            -0.0023650792190290787,
            0.0005517167409545636
        );
        Lanes p1 = Polynomial.Cubic(
            t,
            -3.5967474720223536e-05,
            -4.944096531810293e-06,
            1.2727509819399655e-06,
            -6.700184932779001e-08
        );
        Lanes p2 = Polynomial.Cubic(
            t,
            -1.5463516470722384e-08,
            3.1418179776354462e-09,
            -8.888527358584114e-11,
            -4.9015859745830284e-11
        );
        Lanes p3 = Polynomial.Cubic(
            t,
            7.633940614756827e-12,
            1.838895041693146e-14,
            -1.497296447403477e-13,
            1.777558021745273e-14
        );
        Lanes p4 = Polynomial.Cubic(
            t,
            7.778680186203166e-16,
            -4.4195992410492213e-16,
            3.6202526608449936e-17,
            4.467427069585625e-18
        );
        Lanes p5 = Polynomial.Cubic(
            t,
            -1.0982239689323234e-18,
            2.619190392915433e-20,
            1.2082973971140202e-20,
            -1.0163112526435007e-21
        );
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
        Lanes tail = Lanes.Min(p, 1 - p);
        Lanes negativeLog = -ReproducibleMath.Log(tail);
        Lanes r = Lanes.Sqrt(negativeLog);
        Lanes lost = Lanes.FusedMultiplyAdd(-r, r, negativeLog) * 0.5 / r;
        Lanes ratio = Lanes.Select(r > FarStart, FarRatio(r), NearRatio(r));
        Lanes z = Lanes.FusedMultiplyAdd(r, ratio, lost * ratio);
        z = Lanes.Select(Lanes.AreEqual(tail, 0), double.PositiveInfinity, z);
        return Lanes.Select(p < 0.5, -z, z);
    }

    /// <summary>z / r for r from 2.74 to 6.5, that is, p from 2⁻⁶⁰ to 0.0005.</summary>
    private static Lanes NearRatio(Lanes r)
    {
        const double Center = 0.16430876147927526;
        Lanes t = 1 / (r + 2) - Center;
        Lanes fourth = t * t * (t * t);
        Lanes p0 = Polynomial.Cubic(t, 1.298495637184243, -1.7407383916662056, -9.958599887772774, -35.48644403336464);
        Lanes p1 = Polynomial.Cubic(
            t,
            -121.0069802885203,
            -382.5467829728776,
            -1223.4777997840056,
            -3736.0511475812455
        );
        Lanes p2 = Polynomial.Cubic(
            t,
            -11809.64401395011,
            -35094.45352786405,
            -112162.66209622432,
            -319423.94178323564
        );
        Lanes p3 = Polynomial.Cubic(
            t,
            -1068078.6594358003,
            -2767146.096356632,
            -11814543.497078327,
            -21522632.019548506
        );
        Lanes low = Lanes.FusedMultiplyAdd(fourth, p1, p0);
        Lanes high = Lanes.FusedMultiplyAdd(fourth, p3, p2);
        return Lanes.FusedMultiplyAdd(fourth * fourth, high, low);
    }

    /// <summary>z / r for r from 6.4 to 27.3, that is, p down to the smallest subnormal number.</summary>
    private static Lanes FarRatio(Lanes r)
    {
        const double Center = 0.06402588639430745;
        Lanes t = 1 / (r + 4) - Center;
        Lanes fourth = t * t * (t * t);
        Lanes p0 = Polynomial.Cubic(t, 1.3946557039518888, -0.7136398256613854, -9.100156055032638, -62.29568678173193);
        Lanes p1 = Polynomial.Cubic(
            t,
            -411.80879685550394,
            -2391.2470370412775,
            -14803.940651572151,
            -77615.47673170002
        );
        Lanes p2 = Polynomial.Cubic(
            t,
            -512853.8633457492,
            -2101515.4271907103,
            -20291451.992035188,
            -14041391.616179172
        );
        Lanes p3 = Polynomial.Cubic(t, -1223199323.468529, 7001541677.761755, -152993578487.5271, 1706291980318.75);
        Lanes p4 = Polynomial.Cubic(
            t,
            -4985201680900.635,
            47704835536778.77,
            -8955463938598661.0,
            1.2015820371273162e+17
        );
        Lanes low = Lanes.FusedMultiplyAdd(fourth, p1, p0);
        Lanes high = Lanes.FusedMultiplyAdd(fourth, Lanes.FusedMultiplyAdd(fourth, p4, p3), p2);
        return Lanes.FusedMultiplyAdd(fourth * fourth, high, low);
    }
}
