using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Simulation.Numerics;

namespace Simulation;

/// <summary>
/// Two vectors of 256 bits under the name of the runtime's vector of 512, which they hide from every room: a build of the same
/// sources for processors without such vectors. The runtime's own is made of two, too, but by calls and copies, and hardly
/// ever stays in registers.
/// </summary>
/// <remarks>It has what the sources ask for.</remarks>
internal struct Vector512<T>
    where T : struct
{
    internal Vector256<T> Lower;
    internal Vector256<T> Upper;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512(Vector256<T> lower, Vector256<T> upper)
    {
        Lower = lower;
        Upper = upper;
    }

    internal static Vector512<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<T>.Zero, Vector256<T>.Zero);
    }

    internal static Vector512<T> One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<T>.One, Vector256<T>.One);
    }

    internal static Vector512<T> AllBitsSet
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<T>.AllBitsSet, Vector256<T>.AllBitsSet);
    }

    /// <summary>0, 1, 2 …, for whole numbers.</summary>
    internal static Vector512<T> Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get =>
            new(
                Vector256<T>.Indices,
                Vector256<T>.Indices + (Vector256<T>.One << BitOperations.Log2((uint)Vector256<T>.Count))
            );
    }

    internal readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Inside.Of<Vector512<T>, T>(in this, index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> operator +(Vector512<T> left, Vector512<T> right) =>
        new(left.Lower + right.Lower, left.Upper + right.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> operator -(Vector512<T> left, Vector512<T> right) =>
        new(left.Lower - right.Lower, left.Upper - right.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> operator *(Vector512<T> left, Vector512<T> right) =>
        new(left.Lower * right.Lower, left.Upper * right.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> operator &(Vector512<T> left, Vector512<T> right) =>
        new(left.Lower & right.Lower, left.Upper & right.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> operator |(Vector512<T> left, Vector512<T> right) =>
        new(left.Lower | right.Lower, left.Upper | right.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> operator ^(Vector512<T> left, Vector512<T> right) =>
        new(left.Lower ^ right.Lower, left.Upper ^ right.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> operator -(Vector512<T> vector) => new(-vector.Lower, -vector.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> operator ~(Vector512<T> vector) => new(~vector.Lower, ~vector.Upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> operator <<(Vector512<T> vector, int bits) =>
        new(vector.Lower << bits, vector.Upper << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> operator >>>(Vector512<T> vector, int bits) =>
        new(vector.Lower >>> bits, vector.Upper >>> bits);
}
