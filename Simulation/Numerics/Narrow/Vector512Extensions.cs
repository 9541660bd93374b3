using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Simulation.Numerics;

namespace Simulation;

/// <summary>What the runtime offers as extensions of its vector, half by half.</summary>
internal static class Vector512Extensions
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<byte> AsByte<T>(this Vector512<T> vector)
        where T : struct => new(vector.Lower.AsByte(), vector.Upper.AsByte());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> AsDouble<T>(this Vector512<T> vector)
        where T : struct => new(vector.Lower.AsDouble(), vector.Upper.AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<int> AsInt32<T>(this Vector512<T> vector)
        where T : struct => new(vector.Lower.AsInt32(), vector.Upper.AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<long> AsInt64<T>(this Vector512<T> vector)
        where T : struct => new(vector.Lower.AsInt64(), vector.Upper.AsInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<uint> AsUInt32<T>(this Vector512<T> vector)
        where T : struct => new(vector.Lower.AsUInt32(), vector.Upper.AsUInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> AsUInt64<T>(this Vector512<T> vector)
        where T : struct => new(vector.Lower.AsUInt64(), vector.Upper.AsUInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T GetElement<T>(this Vector512<T> vector, int index)
        where T : struct => vector[index];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T ToScalar<T>(this Vector512<T> vector)
        where T : struct => vector.Lower.ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<T> GetLower<T>(this Vector512<T> vector)
        where T : struct => vector.Lower;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<T> GetUpper<T>(this Vector512<T> vector)
        where T : struct => vector.Upper;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong ExtractMostSignificantBits<T>(this Vector512<T> vector)
        where T : struct =>
        vector.Lower.ExtractMostSignificantBits()
        | ((ulong)vector.Upper.ExtractMostSignificantBits() << Vector256<T>.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void CopyTo<T>(this Vector512<T> vector, Span<T> target)
        where T : struct
    {
        vector.Lower.CopyTo(target);
        vector.Upper.CopyTo(target[Vector256<T>.Count..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreUnsafe<T>(this Vector512<T> vector, ref T target, nuint offset = 0)
        where T : struct
    {
        vector.Lower.StoreUnsafe(ref target, offset);
        vector.Upper.StoreUnsafe(ref target, offset + (nuint)Vector256<T>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void StoreAlignedNonTemporal(this Vector512<double> vector, double* target)
    {
        vector.Lower.StoreAlignedNonTemporal(target);
        vector.Upper.StoreAlignedNonTemporal(target + Vector256<double>.Count);
    }
}
