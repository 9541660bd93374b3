using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Simulation.Numerics;

/// <content>Arithmetic, comparisons and choices on two vectors of 256 bits.</content>
internal partial struct Lanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lanes(double value) =>
        new Lanes
        {
            Vector = new Vector512<double> { Lower = Vector256.Create(value), Upper = Vector256.Create(value) },
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator +(in Lanes left, in Lanes right) =>
        new Lanes
        {
            Vector = new Vector512<double>
            {
                Lower = left.Vector.Lower + right.Vector.Lower,
                Upper = left.Vector.Upper + right.Vector.Upper,
            },
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator -(in Lanes left, in Lanes right) =>
        new Lanes
        {
            Vector = new Vector512<double>
            {
                Lower = left.Vector.Lower - right.Vector.Lower,
                Upper = left.Vector.Upper - right.Vector.Upper,
            },
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator -(Lanes value) =>
        new Lanes
        {
            Vector = new Vector512<double> { Lower = -value.Vector.Lower, Upper = -value.Vector.Upper },
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator *(in Lanes left, in Lanes right) =>
        new Lanes
        {
            Vector = new Vector512<double>
            {
                Lower = left.Vector.Lower * right.Vector.Lower,
                Upper = left.Vector.Upper * right.Vector.Upper,
            },
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator /(in Lanes left, in Lanes right) =>
        new Lanes
        {
            Vector = new Vector512<double>
            {
                Lower = left.Vector.Lower / right.Vector.Lower,
                Upper = left.Vector.Upper / right.Vector.Upper,
            },
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator <(in Lanes left, in Lanes right) =>
        new LaneMask
        {
            Vector = new Vector512<double>
            {
                Lower = Vector256.LessThan(left.Vector.Lower, right.Vector.Lower),
                Upper = Vector256.LessThan(left.Vector.Upper, right.Vector.Upper),
            },
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator >(in Lanes left, in Lanes right) =>
        new LaneMask
        {
            Vector = new Vector512<double>
            {
                Lower = Vector256.GreaterThan(left.Vector.Lower, right.Vector.Lower),
                Upper = Vector256.GreaterThan(left.Vector.Upper, right.Vector.Upper),
            },
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator <=(in Lanes left, in Lanes right) =>
        new LaneMask
        {
            Vector = new Vector512<double>
            {
                Lower = Vector256.LessThanOrEqual(left.Vector.Lower, right.Vector.Lower),
                Upper = Vector256.LessThanOrEqual(left.Vector.Upper, right.Vector.Upper),
            },
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator >=(in Lanes left, in Lanes right) =>
        new LaneMask
        {
            Vector = new Vector512<double>
            {
                Lower = Vector256.GreaterThanOrEqual(left.Vector.Lower, right.Vector.Lower),
                Upper = Vector256.GreaterThanOrEqual(left.Vector.Upper, right.Vector.Upper),
            },
        };

    /// <summary>Lane by lane equality; named, because == is what collections would call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static LaneMask AreEqual(in Lanes left, in Lanes right) =>
        new LaneMask
        {
            Vector = new Vector512<double>
            {
                Lower = Vector256.Equals(left.Vector.Lower, right.Vector.Lower),
                Upper = Vector256.Equals(left.Vector.Upper, right.Vector.Upper),
            },
        };

    /// <summary>left · right + addend with one rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes FusedMultiplyAdd(in Lanes left, in Lanes right, in Lanes addend) =>
        new Lanes
        {
            Vector = new Vector512<double>
            {
                Lower = Vector256.FusedMultiplyAdd(left.Vector.Lower, right.Vector.Lower, addend.Vector.Lower),
                Upper = Vector256.FusedMultiplyAdd(left.Vector.Upper, right.Vector.Upper, addend.Vector.Upper),
            },
        };

    /// <summary>addend − left · right with one rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes FusedNegatedMultiplyAdd(in Lanes left, in Lanes right, in Lanes addend) =>
        new Lanes
        {
            Vector = new Vector512<double>
            {
                Lower = Vector256.FusedMultiplyAdd(-left.Vector.Lower, right.Vector.Lower, addend.Vector.Lower),
                Upper = Vector256.FusedMultiplyAdd(-left.Vector.Upper, right.Vector.Upper, addend.Vector.Upper),
            },
        };

    /// <summary>left · right − subtrahend with one rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes FusedMultiplySubtract(in Lanes left, in Lanes right, in Lanes subtrahend) =>
        new Lanes
        {
            Vector = new Vector512<double>
            {
                Lower = Vector256.FusedMultiplyAdd(left.Vector.Lower, right.Vector.Lower, -subtrahend.Vector.Lower),
                Upper = Vector256.FusedMultiplyAdd(left.Vector.Upper, right.Vector.Upper, -subtrahend.Vector.Upper),
            },
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Sqrt(Lanes value) =>
        new Lanes
        {
            Vector = new Vector512<double>
            {
                Lower = Vector256.Sqrt(value.Vector.Lower),
                Upper = Vector256.Sqrt(value.Vector.Upper),
            },
        };

    /// <summary>The smaller of two numbers; neither may be NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Min(in Lanes left, in Lanes right) =>
        new Lanes
        {
            Vector = new Vector512<double>
            {
                Lower = Vector256.MinNative(left.Vector.Lower, right.Vector.Lower),
                Upper = Vector256.MinNative(left.Vector.Upper, right.Vector.Upper),
            },
        };

    /// <summary>The larger of two numbers; neither may be NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Max(in Lanes left, in Lanes right) =>
        new Lanes
        {
            Vector = new Vector512<double>
            {
                Lower = Vector256.MaxNative(left.Vector.Lower, right.Vector.Lower),
                Upper = Vector256.MaxNative(left.Vector.Upper, right.Vector.Upper),
            },
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Clamp01(Lanes value) =>
        new Lanes
        {
            Vector = new Vector512<double>
            {
                Lower = Vector256.MinNative(
                    Vector256.MaxNative(value.Vector.Lower, Vector256<double>.Zero),
                    Vector256<double>.One
                ),
                Upper = Vector256.MinNative(
                    Vector256.MaxNative(value.Vector.Upper, Vector256<double>.Zero),
                    Vector256<double>.One
                ),
            },
        };

    /// <summary>The nearest whole number, halves up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes RoundHalfUp(Lanes value) =>
        new Lanes
        {
            Vector = new Vector512<double>
            {
                Lower = Vector256.Floor(value.Vector.Lower + Vector256.Create(0.5)),
                Upper = Vector256.Floor(value.Vector.Upper + Vector256.Create(0.5)),
            },
        };

    /// <summary>Where the mask holds the first, elsewhere the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Select(in LaneMask mask, in Lanes whereSet, in Lanes elsewhere) =>
        new Lanes
        {
            Vector = new Vector512<double>
            {
                Lower = Vector256.ConditionalSelect(mask.Vector.Lower, whereSet.Vector.Lower, elsewhere.Vector.Lower),
                Upper = Vector256.ConditionalSelect(mask.Vector.Upper, whereSet.Vector.Upper, elsewhere.Vector.Upper),
            },
        };

    /// <summary>The value where the mask holds, 0 elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Where(in LaneMask mask, in Lanes value) =>
        new Lanes
        {
            Vector = new Vector512<double>
            {
                Lower = mask.Vector.Lower & value.Vector.Lower,
                Upper = mask.Vector.Upper & value.Vector.Upper,
            },
        };

    /// <summary>0 where the mask holds, the value elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Except(in LaneMask mask, in Lanes value) =>
        new Lanes
        {
            Vector = new Vector512<double>
            {
                Lower = Vector256.AndNot(value.Vector.Lower, mask.Vector.Lower),
                Upper = Vector256.AndNot(value.Vector.Upper, mask.Vector.Upper),
            },
        };
}
