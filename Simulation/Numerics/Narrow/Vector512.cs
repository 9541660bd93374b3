using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Simulation;

/// <summary>What the sources ask of the runtime's class of this name, half by half.</summary>
internal static class Vector512
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> AndNot<T>(Vector512<T> left, Vector512<T> right)
        where T : struct => new(Vector256.AndNot(left.Lower, right.Lower), Vector256.AndNot(left.Upper, right.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Equals<T>(Vector512<T> left, Vector512<T> right)
        where T : struct => new(Vector256.Equals(left.Lower, right.Lower), Vector256.Equals(left.Upper, right.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> GreaterThan<T>(Vector512<T> left, Vector512<T> right)
        where T : struct =>
        new(Vector256.GreaterThan(left.Lower, right.Lower), Vector256.GreaterThan(left.Upper, right.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> GreaterThanOrEqual<T>(Vector512<T> left, Vector512<T> right)
        where T : struct =>
        new(
            Vector256.GreaterThanOrEqual(left.Lower, right.Lower),
            Vector256.GreaterThanOrEqual(left.Upper, right.Upper)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> LessThan<T>(Vector512<T> left, Vector512<T> right)
        where T : struct =>
        new(Vector256.LessThan(left.Lower, right.Lower), Vector256.LessThan(left.Upper, right.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> LessThanOrEqual<T>(Vector512<T> left, Vector512<T> right)
        where T : struct =>
        new(Vector256.LessThanOrEqual(left.Lower, right.Lower), Vector256.LessThanOrEqual(left.Upper, right.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Max<T>(Vector512<T> left, Vector512<T> right)
        where T : struct => new(Vector256.Max(left.Lower, right.Lower), Vector256.Max(left.Upper, right.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Min<T>(Vector512<T> left, Vector512<T> right)
        where T : struct => new(Vector256.Min(left.Lower, right.Lower), Vector256.Min(left.Upper, right.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool GreaterThanOrEqualAny<T>(Vector512<T> left, Vector512<T> right)
        where T : struct =>
        (Vector256.GreaterThanOrEqual(left.Lower, right.Lower) | Vector256.GreaterThanOrEqual(left.Upper, right.Upper))
        != Vector256<T>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> ConditionalSelect<T>(Vector512<T> mask, Vector512<T> whereSet, Vector512<T> elsewhere)
        where T : struct =>
        new(
            Vector256.ConditionalSelect(mask.Lower, whereSet.Lower, elsewhere.Lower),
            Vector256.ConditionalSelect(mask.Upper, whereSet.Upper, elsewhere.Upper)
        );

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Floor(Vector512<double> vector) =>
        new(Vector256.Floor(vector.Lower), Vector256.Floor(vector.Upper));

    /// <summary>Each place takes the number of its choice; choices above 7 are taken by their last three bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Shuffle(Vector512<double> vector, Vector512<long> places) =>
        new(Choose(vector, places.Lower), Choose(vector, places.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<long> ShiftRightLogical(Vector512<long> vector, int bits) => vector >>> bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> ShiftRightLogical(Vector512<ulong> vector, int bits) => vector >>> bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<int> ShiftRightArithmetic(Vector512<int> vector, int bits) =>
        new(vector.Lower >> bits, vector.Upper >> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Create(double value) => new(Vector256.Create(value), Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<long> Create(long value) => new(Vector256.Create(value), Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> Create(ulong value) => new(Vector256.Create(value), Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<uint> Create(uint value) => new(Vector256.Create(value), Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ushort> Create(ushort value) => new(Vector256.Create(value), Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<byte> Create(byte value) => new(Vector256.Create(value), Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Create<T>(Vector256<T> lower, Vector256<T> upper)
        where T : struct => new(lower, upper);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> Create<T>(ReadOnlySpan<T> values)
        where T : struct => new(Vector256.Create(values), Vector256.Create(values[Vector256<T>.Count..]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Create(params ReadOnlySpan<double> values) => Create<double>(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> Create(params ReadOnlySpan<ulong> values) => Create<ulong>(values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ushort> WidenLower(Vector512<byte> vector) =>
        new(Vector256.WidenLower(vector.Lower), Vector256.WidenUpper(vector.Lower));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ushort> WidenUpper(Vector512<byte> vector) =>
        new(Vector256.WidenLower(vector.Upper), Vector256.WidenUpper(vector.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<uint> WidenLower(Vector512<ushort> vector) =>
        new(Vector256.WidenLower(vector.Lower), Vector256.WidenUpper(vector.Lower));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<uint> WidenUpper(Vector512<ushort> vector) =>
        new(Vector256.WidenLower(vector.Upper), Vector256.WidenUpper(vector.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> WidenLower(Vector512<uint> vector) =>
        new(Vector256.WidenLower(vector.Lower), Vector256.WidenUpper(vector.Lower));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> WidenUpper(Vector512<uint> vector) =>
        new(Vector256.WidenLower(vector.Upper), Vector256.WidenUpper(vector.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ushort> Narrow(Vector512<uint> lower, Vector512<uint> upper) =>
        new(Vector256.Narrow(lower.Lower, lower.Upper), Vector256.Narrow(upper.Lower, upper.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<uint> Narrow(Vector512<ulong> lower, Vector512<ulong> upper) =>
        new(Vector256.Narrow(lower.Lower, lower.Upper), Vector256.Narrow(upper.Lower, upper.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<byte> Narrow(Vector512<ushort> lower, Vector512<ushort> upper) =>
        new(Vector256.Narrow(lower.Lower, lower.Upper), Vector256.Narrow(upper.Lower, upper.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<T> LoadUnsafe<T>(ref readonly T source, nuint offset = 0)
        where T : struct =>
        new(
            Vector256.LoadUnsafe(in source, offset),
            Vector256.LoadUnsafe(in source, offset + (nuint)Vector256<T>.Count)
        );

    // Numbers are moved as pairs of words, two bits telling which; bit 2 of a choice, at the top, tells the half.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Choose(Vector512<double> vector, Vector256<long> places)
    {
        var twice = (places & Vector256.Create(3L)) << 1;
        var words = (twice | ((twice + Vector256<long>.One) << 32)).AsInt32();
        return Vector256.ConditionalSelect(
            (places << 61 >> 63).AsDouble(),
            Vector256.ShuffleNative(vector.Upper.AsInt32(), words).AsDouble(),
            Vector256.ShuffleNative(vector.Lower.AsInt32(), words).AsDouble()
        );
    }
}
