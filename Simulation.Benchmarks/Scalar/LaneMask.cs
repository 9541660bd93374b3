using System.Runtime.CompilerServices;

namespace Simulation.Benchmarks.Scalar;

/// <summary>One answer where <c>Simulation.Numerics.LaneMask</c> holds eight.</summary>
internal readonly struct LaneMask
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal LaneMask(bool holds) => Any = holds;

    internal static LaneMask None
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(false);
    }

    internal static LaneMask All
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(true);
    }

    internal bool Any { get; }

    internal uint Bits => Any ? 1u : 0;

    internal int Count => Any ? 1 : 0;

    internal bool IsAll => Any;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator &(LaneMask left, LaneMask right) => new(left.Any & right.Any);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator ~(LaneMask mask) => new(!mask.Any);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator |(LaneMask left, LaneMask right) => new(left.Any | right.Any);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static LaneMask Except(LaneMask first, LaneMask second) => new(first.Any & !second.Any);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Set(ref LaneMask target, int lane) => target = All;
}
