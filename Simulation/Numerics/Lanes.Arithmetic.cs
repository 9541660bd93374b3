using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Simulation.Numerics;

/// <content>
/// Arithmetic, comparisons and choices: what a walk is made of. <c>Narrow</c> has the same on vectors of 256 bits.
/// </content>
internal partial struct Lanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Lanes(double value) => new Lanes { Vector = Vector512.Create(value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator +(in Lanes left, in Lanes right) => new Lanes { Vector = left.Vector + right.Vector };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator -(in Lanes left, in Lanes right) => new Lanes { Vector = left.Vector - right.Vector };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator -(Lanes value) => new Lanes { Vector = -value.Vector };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator *(in Lanes left, in Lanes right) => new Lanes { Vector = left.Vector * right.Vector };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes operator /(in Lanes left, in Lanes right) => new Lanes { Vector = left.Vector / right.Vector };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator <(in Lanes left, in Lanes right) =>
        new LaneMask { Vector = Vector512.LessThan(left.Vector, right.Vector) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator >(in Lanes left, in Lanes right) =>
        new LaneMask { Vector = Vector512.GreaterThan(left.Vector, right.Vector) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator <=(in Lanes left, in Lanes right) =>
        new LaneMask { Vector = Vector512.LessThanOrEqual(left.Vector, right.Vector) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator >=(in Lanes left, in Lanes right) =>
        new LaneMask { Vector = Vector512.GreaterThanOrEqual(left.Vector, right.Vector) };

    /// <summary>Lane by lane equality; named, because == is what collections would call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static LaneMask AreEqual(in Lanes left, in Lanes right) =>
        new LaneMask { Vector = Vector512.Equals(left.Vector, right.Vector) };

    /// <summary>left · right + addend with one rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes FusedMultiplyAdd(in Lanes left, in Lanes right, in Lanes addend) =>
        new Lanes { Vector = Vector512.FusedMultiplyAdd(left.Vector, right.Vector, addend.Vector) };

    /// <summary>addend − left · right with one rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes FusedNegatedMultiplyAdd(in Lanes left, in Lanes right, in Lanes addend) =>
        Avx512F.IsSupported
            ? new Lanes { Vector = Avx512F.FusedMultiplyAddNegated(left.Vector, right.Vector, addend.Vector) }
            : FusedMultiplyAdd(-left, right, addend);

    /// <summary>left · right − subtrahend with one rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes FusedMultiplySubtract(in Lanes left, in Lanes right, in Lanes subtrahend) =>
        Avx512F.IsSupported
            ? new Lanes { Vector = Avx512F.FusedMultiplySubtract(left.Vector, right.Vector, subtrahend.Vector) }
            : FusedMultiplyAdd(left, right, -subtrahend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Sqrt(Lanes value) => new Lanes { Vector = Vector512.Sqrt(value.Vector) };

    /// <summary>The smaller of two numbers; neither may be NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Min(in Lanes left, in Lanes right) =>
        new Lanes { Vector = Smaller(left.Vector, right.Vector) };

    /// <summary>The larger of two numbers; neither may be NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Max(in Lanes left, in Lanes right) =>
        new Lanes { Vector = Larger(left.Vector, right.Vector) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Clamp01(Lanes value) =>
        new Lanes { Vector = Smaller(Larger(value.Vector, Vector512<double>.Zero), Vector512<double>.One) };

    /// <summary>The nearest whole number, halves up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes RoundHalfUp(Lanes value) =>
        new Lanes { Vector = Vector512.Floor(value.Vector + Vector512.Create(0.5)) };

    /// <summary>Where the mask holds the first, elsewhere the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Select(in LaneMask mask, in Lanes whereSet, in Lanes elsewhere) =>
        new Lanes { Vector = Vector512.ConditionalSelect(mask.Vector, whereSet.Vector, elsewhere.Vector) };

    /// <summary>The value where the mask holds, 0 elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Where(in LaneMask mask, in Lanes value) => new Lanes { Vector = mask.Vector & value.Vector };

    /// <summary>0 where the mask holds, the value elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Except(in LaneMask mask, in Lanes value) =>
        new Lanes { Vector = Vector512.AndNot(value.Vector, mask.Vector) };

    // Named by its instruction, which MinNative is too, zeros and NaN alike, but compiled beforehand is a comparison and a choice.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Smaller(Vector512<double> left, Vector512<double> right) =>
        Avx512F.IsSupported ? Avx512F.Min(left, right) : Vector512.MinNative(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Larger(Vector512<double> left, Vector512<double> right) =>
        Avx512F.IsSupported ? Avx512F.Max(left, right) : Vector512.MaxNative(left, right);
}
