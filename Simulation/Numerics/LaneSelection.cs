using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Simulation.Numerics;

/// <summary>Counts or stores those of eight values that lie on one side of a number.</summary>
/// <remarks>
/// Comparisons are written out where they are used: so they stay in a mask register, where a <see cref="LaneMask"/> goes through
/// a vector and back each time (0.16 ns a value between two numbers against 0.27 ns).
/// </remarks>
internal static class LaneSelection
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int CountBelow(Lanes values, Lanes end) =>
        BitOperations.PopCount((uint)Vector512.LessThan(values.Vector, end.Vector).ExtractMostSignificantBits());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int CountAbove(Lanes values, Lanes end) =>
        BitOperations.PopCount((uint)Vector512.GreaterThan(values.Vector, end.Vector).ExtractMostSignificantBits());

    /// <summary>
    /// Stores the values below a number side by side; eight places from the start on may be overwritten, and must be there.
    /// </summary>
    /// <returns>How many.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int StoreBelow(Lanes values, Lanes end, Span<double> target, int start)
    {
        Debug.Assert(start >= 0 && start + Lanes.Count <= target.Length, "A store must stay inside its span.");
        if (!Avx512F.IsSupported)
            return StoreOneByOne(values, values < end, target, start);
        new Lanes(
            Avx512F.Compress(Vector512<double>.Zero, Vector512.LessThan(values.Vector, end.Vector), values.Vector)
        ).Store(target, start);
        return CountBelow(values, end);
    }

    /// <summary>The same for the values above a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int StoreAbove(Lanes values, Lanes end, Span<double> target, int start)
    {
        Debug.Assert(start >= 0 && start + Lanes.Count <= target.Length, "A store must stay inside its span.");
        if (!Avx512F.IsSupported)
            return StoreOneByOne(values, values > end, target, start);
        new Lanes(
            Avx512F.Compress(Vector512<double>.Zero, Vector512.GreaterThan(values.Vector, end.Vector), values.Vector)
        ).Store(target, start);
        return CountAbove(values, end);
    }

    /// <summary>The same for the values between two numbers.</summary>
    /// <returns>How many are above the lower one, and how many of these were stored.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (int Above, int Between) StoreBetween(
        Lanes values,
        (Lanes Low, Lanes High) ends,
        Span<double> target,
        int start
    )
    {
        Debug.Assert(start >= 0 && start + Lanes.Count <= target.Length, "A store must stay inside its span.");
        var above = (uint)Vector512.GreaterThan(values.Vector, ends.Low.Vector).ExtractMostSignificantBits();
        var below = (uint)Vector512.LessThan(values.Vector, ends.High.Vector).ExtractMostSignificantBits();
        if (Avx512F.IsSupported)
            new Lanes(
                Avx512F.Compress(
                    Vector512<double>.Zero,
                    Vector512.GreaterThan(values.Vector, ends.Low.Vector)
                        & Vector512.LessThan(values.Vector, ends.High.Vector),
                    values.Vector
                )
            ).Store(target, start);
        else
            StoreOneByOne(values, (values > ends.Low) & (values < ends.High), target, start);
        return (BitOperations.PopCount(above), BitOperations.PopCount(above & below));
    }

    private static int StoreOneByOne(Lanes values, LaneMask mask, Span<double> target, int start)
    {
        values.StoreWhere(mask, target, start);
        return mask.Count;
    }
}
