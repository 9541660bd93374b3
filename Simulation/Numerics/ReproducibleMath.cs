using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Simulation.Numerics;

/// <summary>
/// Elementary functions with the same bits on every machine: built only from operations that IEEE 754 defines to the last
/// bit (+ − × ÷ √, fused multiply-add) and from operations on bits. Math.Exp, Math.Log and their vector cousins are not:
/// they differ between machines and between vector widths. The overloads for one number give the bits of the lanes.
/// </summary>
internal static class ReproducibleMath
{
    /// <summary>ln 2 cut to 42 bits, so that its product with an exponent (11 bits) is exact.</summary>
    private const double Ln2High = 0.6931471805598903;

    private const double Ln2Low = 5.497923018708371e-14;

    /// <summary>Added and subtracted again, it rounds to a whole number and leaves that number in the low bits.</summary>
    private const double RoundingShift = 6755399441055744.0;

    private const long ExponentOfOne = 0x3FF0000000000000;

    private const long MantissaBits = 0x000FFFFFFFFFFFFF;

    /// <summary>2⁵², which carries a whole number in its low bits, and the bias of a double's exponent.</summary>
    private const double ExponentBias = 4503599627370496.0 + 1023;

    private const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>
    /// e to the x within 1 unit in the last place over the whole range, subnormal results too. +∞ above 709.78, 0 below
    /// −745.13 and for −∞, NaN for NaN.
    /// </summary>
    /// <remarks>x = n·ln 2 + r with |r| ≤ ½ ln 2 (Cody and Waite 1980); the polynomial is within 2⁻⁶¹ of e to the r.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Exp(Lanes x)
    {
        const double InverseLn2 = 1.4426950408889634;
        const double Ln2 = 0.6931471805599453;
        const double Ln2Rest = 2.3190468138462996e-17;

        // NaN comes out of Min and Max when it is the second operand.
        Lanes bounded = Lanes.Max(-750, Lanes.Min(710, x));
        Lanes n = Lanes.FusedMultiplyAdd(bounded, InverseLn2, RoundingShift) - RoundingShift;
        Lanes exact = Lanes.FusedMultiplyAdd(n, -Ln2, bounded);
        Lanes remainder = n * -Ln2Rest;
        Lanes r = exact + remainder;
        Lanes square = r * r;
        Lanes low = Polynomial.Cubic(r, 0.5, 0.1666666666666667, 0.04166666666666667, 0.008333333333326136);
        Lanes high = Polynomial.Cubic(
            r,
            0.0013888888888883748,
            0.00019841269874820627,
            2.4801587325547743e-05,
            2.7557255400206422e-06
        );
        Lanes top = Polynomial.Quadratic(r, 2.75572736431103e-07, 2.5105217004720745e-08, 2.0914686968086876e-09);
        Lanes fourth = square * square;
        Lanes rest = Lanes.FusedMultiplyAdd(fourth, Lanes.FusedMultiplyAdd(fourth, top, high), low);
        return ScaleByPowerOfTwo(exact + Lanes.FusedMultiplyAdd(square, rest, remainder) + 1, n);
    }

    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    internal static double Exp(double x) => Exp((Lanes)x)[0];

    /// <summary>
    /// The natural logarithm within 1 unit in the last place over the whole range, subnormal arguments too. −∞ for 0 and −0,
    /// +∞ for +∞, NaN for numbers below 0 and for NaN.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Log(Lanes x)
    {
        const double Scale = 18014398509481984; // 2 to the 54
        LaneMask isSmall = x < SmallestNormal;
        Lanes normal = Lanes.Select(isSmall, x * Scale, x);
        Lanes log = LogOfNormal(normal, Lanes.Select(isSmall, ExponentBias + 54, ExponentBias));
        Lanes ordinary = Lanes.Select(x < double.PositiveInfinity, log, x);
        Lanes edge = Lanes.Select(Lanes.AreEqual(x, 0), double.NegativeInfinity, double.NaN);
        return Lanes.Select(x > 0, ordinary, edge);
    }

    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    internal static double Log(double x) => Log((Lanes)x)[0];

    /// <summary>
    /// The bits of <see cref="Log(Lanes)"/> where x is a normal number above 0, as every uniform is; anything for 0,
    /// subnormal numbers, numbers below 0, ∞ and NaN.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes LogOfUniform(Lanes x) => LogOfNormal(x, ExponentBias);

    /// <summary>Φ, the distribution function of the standard normal: see <see cref="NormalDistributionFunction"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes NormalCdf(Lanes x) => NormalDistributionFunction.Of(x);

    internal static double NormalCdf(double x) => NormalDistributionFunction.Of(x);

    /// <summary>
    /// Sine and cosine of 2π·turns, within 2⁻⁵² of the truth; exact at quarters of a turn. For turns from 0 to 1.
    /// </summary>
    /// <remarks>The polynomials hold for an eighth of a turn to either side of the nearest quarter.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SinCosOfTurns(Lanes turns, out Lanes sin, out Lanes cos)
    {
        Lanes shifted = Lanes.FusedMultiplyAdd(turns, 4, RoundingShift);
        Lanes r = Lanes.FusedMultiplyAdd(shifted - RoundingShift, -0.25, turns);
        Lanes square = r * r;
        Lanes nearSin = SinNearZero(r, square);
        Lanes nearCos = CosNearZero(square);

        Vector512<long> quarter = shifted.Vector.AsInt64();
        Vector512<long> isOdd = Vector512.Equals(quarter & Vector512<long>.One, Vector512<long>.One);
        LaneMask swap = new(isOdd.AsDouble());
        sin = NegateWhereSecondBit(quarter, Lanes.Select(swap, nearCos, nearSin));
        cos = NegateWhereSecondBit(quarter + Vector512<long>.One, Lanes.Select(swap, nearSin, nearCos));
    }

    /// <summary>y·2ⁿ with one rounding, for whole n from −1100 to 1100.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes ScaleByPowerOfTwo(Lanes y, Lanes n) =>
        Avx512F.IsSupported ? new(Avx512F.Scale(y.Vector, n.Vector)) : ScaleInTwoSteps(y, n);

    /// <summary>The same. The first step is exact: 2ⁿ itself can lie outside the range of normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes ScaleInTwoSteps(Lanes y, Lanes n)
    {
        Vector512<long> whole = (n + RoundingShift).Vector.AsInt64() - Vector512.Create(RoundingShift).AsInt64();
        Vector512<long> half = Vector512.ShiftRightArithmetic(whole.AsInt32(), 1).AsInt64();
        return y * PowerOfTwo(half) * PowerOfTwo(whole - half);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes PowerOfTwo(Vector512<long> exponent) =>
        new(((exponent << 52) + Vector512.Create(ExponentOfOne)).AsDouble());

    /// <summary>ln x for the usual bias, which takes the exponent out of the bits of x; a larger one divides x by powers of 2.</summary>
    /// <remarks>
    /// x = 2ᵉ·(1 + f) with 1 + f from √½ to √2; ln(1 + f) = 2 artanh(f / (2 + f)) arranged as in FDLIBM (Sun 1993), with the
    /// rounding error of e·ln 2 + f put back.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes LogOfNormal(Lanes x, Lanes exponentBias)
    {
        const long SqrtHalf = 0x3FE6A09E667F3BCD;
        const long TwoToThe52 = 0x4330000000000000;
        Vector512<long> offset = x.Vector.AsInt64() + Vector512.Create(ExponentOfOne - SqrtHalf);
        Vector512<long> biased = Vector512.ShiftRightLogical(offset, 52) | Vector512.Create(TwoToThe52);
        Vector512<long> mantissa = (offset & Vector512.Create(MantissaBits)) + Vector512.Create(SqrtHalf);
        Lanes e = new Lanes(biased.AsDouble()) - exponentBias;
        Lanes f = new Lanes(mantissa.AsDouble()) - 1;

        Lanes s = f / (f + 2);
        Lanes halfSquare = f * f * 0.5;
        Lanes rest = ArtanhRest(s * s);
        Lanes high = Lanes.FusedMultiplyAdd(e, Ln2High, f);
        Lanes lost = f - Lanes.FusedMultiplyAdd(e, -Ln2High, high);
        Lanes low = Lanes.FusedMultiplyAdd(s, halfSquare + rest, Lanes.FusedMultiplyAdd(e, Ln2Low, lost));
        return high - (halfSquare - low);
    }

    /// <summary>2 artanh(s) / s − 2 as a polynomial in s², for |s| up to (√2 − 1) / (√2 + 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes ArtanhRest(Lanes z)
    {
        Lanes low = Polynomial.Cubic(
            z,
            0.666666666666667,
            0.39999999999899444,
            0.2857142862600327,
            0.22222211130259878
        );
        Lanes high = Polynomial.Quadratic(z, 0.18182889455674947, 0.15331710618210773, 0.14616585424888623);
        Lanes square = z * z;
        return z * Lanes.FusedMultiplyAdd(square * square, high, low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes SinNearZero(Lanes r, Lanes square)
    {
        const double TwoPi = 6.283185307179586;
        Lanes low = Polynomial.Cubic(
            square,
            -41.341702240399755,
            81.6052492760517,
            -76.70585973562093,
            42.05868918088512
        );
        Lanes high = Polynomial.Linear(square, -15.094054182079999, 3.78643334956545);
        Lanes fourth = square * square;
        Lanes rest = Lanes.FusedMultiplyAdd(fourth * fourth, high, low);
        return r * Lanes.FusedMultiplyAdd(square, rest, TwoPi);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes CosNearZero(Lanes square)
    {
        Lanes low = Polynomial.Cubic(
            square,
            -19.739208802178716,
            64.93939402266824,
            -85.4568172066438,
            60.24464135270201
        );
        Lanes high = Polynomial.Quadratic(square, -26.426253275854723, 7.903206911569678, -1.6990343940660637);
        Lanes fourth = square * square;
        return Lanes.FusedMultiplyAdd(square, Lanes.FusedMultiplyAdd(fourth * fourth, high, low), 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes NegateWhereSecondBit(Vector512<long> quarter, Lanes value)
    {
        Vector512<long> sign = (quarter << 62) & Vector512.Create(long.MinValue);
        return new((sign ^ value.Vector.AsInt64()).AsDouble());
    }
}
