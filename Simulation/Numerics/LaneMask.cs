using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Simulation.Numerics;

/// <summary>Eight yes-or-no answers, one a trial: all bits of a lane are set, or none.</summary>
internal struct LaneMask
{
    /// <summary>Set as <see cref="Lanes.Vector"/> is.</summary>
    internal Vector512<double> Vector;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal LaneMask(Vector512<double> vector) => Vector = vector;

    internal static LaneMask None
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new LaneMask { Vector = Vector512<double>.Zero };
    }

    internal static LaneMask All
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new LaneMask { Vector = Vector512<double>.AllBitsSet };
    }

    /// <summary>One bit a lane, the first lane lowest.</summary>
    internal uint Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)Vector.ExtractMostSignificantBits();
    }

    /// <summary>In how many lanes it holds.</summary>
    internal int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitOperations.PopCount(Bits);
    }

    internal bool IsAll
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bits == (1u << Lanes.Count) - 1;
    }

    internal bool Any
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector.ExtractMostSignificantBits() != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator &(LaneMask left, LaneMask right) =>
        new LaneMask { Vector = left.Vector & right.Vector };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator |(LaneMask left, LaneMask right) =>
        new LaneMask { Vector = left.Vector | right.Vector };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneMask operator ~(LaneMask mask) => new LaneMask { Vector = ~mask.Vector };

    /// <summary>The first, except where the second holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static LaneMask Except(LaneMask first, LaneMask second) =>
        new LaneMask { Vector = Vector512.AndNot(first.Vector, second.Vector) };

    /// <summary>Lets it hold in one lane of a mask in memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Set(ref LaneMask target, int lane) =>
        Inside.Of<LaneMask, ulong>(ref target, lane) = ulong.MaxValue;

    /// <summary>The first lanes, all of them where the count is eight or more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static LaneMask First(int count) => Lanes.Indices < count;
}
