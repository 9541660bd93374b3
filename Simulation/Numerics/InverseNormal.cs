using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>The quantile function of the standard normal, within 2 units in the last place.</summary>
/// <remarks>
/// In the middle z = (p − ½)·F(w) with w = −ln 4p(1 − p), a variable in which one polynomial serves 99.9% of draws (Giles
/// 2010); in the tails z = r·G(1 / (r + c)) with r = √(−ln p). The polynomials interpolate F and G at Chebyshev nodes, found
/// with 60 digits, within 2⁻⁵⁷. F is taken as 2.5 + 0.6875·w and G as a constant, each with a small rest, so that the large
/// products are exact inside a fused multiply-add; what a difference or a root loses in rounding is put back.
/// </remarks>
internal static class InverseNormal
{
    /// <summary>exp(−6): below it 4p(1 − p) belongs to the tails.</summary>
    private const double MiddleEnd = 0.0024787521766663585;

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

    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    internal static double Quantile(double p) => Quantile((Lanes)p)[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Middle(Lanes p, Lanes product)
    {
        const double Level = 2.5;
        const double Slope = 0.6875;
        Lanes q = p - 0.5;
        Lanes lost = p - (q + 0.5);
        Lanes w = -ReproducibleMath.LogOfUniform(product);
        Lanes rest = Lanes.FusedMultiplyAdd(w, Slope, MiddleRest(w - 3));
        return Lanes.FusedMultiplyAdd(q, Level, Lanes.FusedMultiplyAdd(q, rest, lost * Level));
    }

    /// <summary>F(w) − 2.5 − 0.6875·w in t = w − 3, for w from 0 to 6; nowhere larger than 0.16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes MiddleRest(Lanes t)
    {
        Lanes p0 = Polynomial.Cubic(
            t,
            0.029570249249979273,
            -0.0040660106930530794,
            -0.016229897304554753,
            -0.0023650792190287786
        );
        Lanes p1 = Polynomial.Cubic(
            t,
            0.0005517167409607044,
            -3.5967474721093825e-05,
            -4.944096544428074e-06,
            1.2727509831035522e-06
        );
        Lanes p2 = Polynomial.Cubic(
            t,
            -6.700183591839558e-08,
            -1.546351733480706e-08,
            3.1418095618876043e-09,
            -8.888488165031119e-11
        );
        Lanes p3 = Polynomial.Cubic(
            t,
            -4.901250898160247e-11,
            7.633826467850116e-12,
            1.7510174259729262e-14,
            -1.4970785701812224e-13
        );
        Lanes p4 = Polynomial.Cubic(
            t,
            1.7929406316170647e-14,
            7.751569722045555e-16,
            -4.597532717955962e-16,
            3.641431472870731e-17
        );
        Lanes p5 = Polynomial.Cubic(
            t,
            5.77318459327066e-18,
            -1.1076537582579663e-18,
            -2.8874222269341907e-20,
            1.2265504979405955e-20
        );
        Lanes fourth = t * t * (t * t);
        Lanes low = Lanes.FusedMultiplyAdd(fourth, p1, p0);
        Lanes middle = Lanes.FusedMultiplyAdd(fourth, p3, p2);
        Lanes high = Lanes.FusedMultiplyAdd(fourth, p5, p4);
        Lanes eighth = fourth * fourth;
        return Lanes.FusedMultiplyAdd(eighth, Lanes.FusedMultiplyAdd(eighth, high, middle), low);
    }

    /// <summary>For p below 0.00062 or above 0.99938; one lane in a thousand, so a call is no loss.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    private static Lanes Tails(Lanes p)
    {
        const double FarStart = 6.45;
        const double NearConstant = 1.2969248432093288;
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

    /// <summary>z / r without its constant, for r from 2.7 to 6.5, that is, p from 2⁻⁶⁰ to 0.00062.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes NearRest(Lanes r)
    {
        const double Center = 0.16520650815006194;
        Lanes t = 1 / (r + 2) - Center;
        Lanes p0 = Polynomial.Cubic(
            t,
            -1.7587051437167451,
            -10.054761331368267,
            -35.924079410429755,
            -122.7390168568081
        );
        Lanes p1 = Polynomial.Cubic(
            t,
            -389.2007354791872,
            -1247.2246391833228,
            -3821.8957971413074,
            -12097.31188155168
        );
        Lanes p2 = Polynomial.Cubic(
            t,
            -36115.650347882416,
            -115366.4102698731,
            -331153.39873644407,
            -1105634.0891116688
        );
        Lanes p3 = Polynomial.Cubic(t, -2902201.771090013, -10853608.07834634, -23536312.8457437, -145075805.88410664);
        Lanes fourth = t * t * (t * t);
        Lanes low = Lanes.FusedMultiplyAdd(fourth, p1, p0);
        Lanes high = Lanes.FusedMultiplyAdd(fourth, p3, p2);
        return t * Lanes.FusedMultiplyAdd(fourth * fourth, high, low);
    }

    /// <summary>z / r without its constant, for r from 6.4 to 27.3, that is, p down to the smallest subnormal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
