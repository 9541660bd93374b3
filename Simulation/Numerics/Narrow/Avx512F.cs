using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Simulation.Numerics;

namespace Simulation;

/// <summary>The instructions on 512 bits that the sources ask for, each made of some on 256 bits.</summary>
internal static class Avx512F
{
    internal const bool IsSupported = true;

    /// <summary>For each set of lanes out of four, which pairs of words bring them to the front; a byte a word, the first lowest.</summary>
    private static ReadOnlySpan<ulong> Packing =>
        [
            0x0100010001000100,
            0x0100010001000100,
            0x0100010001000302,
            0x0100010003020100,
            0x0100010001000504,
            0x0100010005040100,
            0x0100010005040302,
            0x0100050403020100,
            0x0100010001000706,
            0x0100010007060100,
            0x0100010007060302,
            0x0100070603020100,
            0x0100010007060504,
            0x0100070605040100,
            0x0100070605040302,
            0x0706050403020100,
        ];

    /// <summary>Which pairs of words turn four lanes by none, one, two or three places, and by none again.</summary>
    private static ReadOnlySpan<ulong> Turning =>
        [0x0706050403020100, 0x0504030201000706, 0x0302010007060504, 0x0100070605040302, 0x0706050403020100];

    /// <summary>The lanes where the mask holds, side by side; what follows the last of them means nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Compress(Vector512<double> _, Vector512<double> mask, Vector512<double> value)
    {
        var lower = mask.Lower.ExtractMostSignificantBits();
        var fromLower = BitOperations.PopCount(lower);
        var first = Permute(value.Lower, Packing[(int)lower]);
        var second = Permute(
            Permute(value.Upper, Packing[(int)mask.Upper.ExtractMostSignificantBits()]),
            Turning[fromLower]
        );
        var isFirst = Vector256.LessThan(Vector256<long>.Indices, Vector256.Create((long)fromLower)).AsDouble();
        return new(Vector256.ConditionalSelect(isFirst, first, second), second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> Multiply(Vector512<uint> left, Vector512<uint> right) =>
        new(Multiply(left.Lower, right.Lower), Multiply(left.Upper, right.Upper));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> PermuteVar8x64(Vector512<double> value, Vector512<long> places) =>
        Vector512.Shuffle(value, places);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> PermuteVar8x64x2(
        Vector512<double> first,
        Vector512<long> places,
        Vector512<double> second
    )
    {
        const int EightToTop = 60;
        const int TopToAll = 63;
        var isSecond = new Vector512<long>(
            places.Lower << EightToTop >> TopToAll,
            places.Upper << EightToTop >> TopToAll
        );
        return Vector512.ConditionalSelect(
            isSecond.AsDouble(),
            Vector512.Shuffle(second, places),
            Vector512.Shuffle(first, places)
        );
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> RotateLeft(Vector512<ulong> value, byte bits) =>
        (value << bits) | (value >>> (64 - bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Scale(Vector512<double> value, Vector512<double> exponent) =>
        ReproducibleMath.ScaleInTwoSteps(new Lanes(value), new Lanes(exponent)).Vector;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Multiply(Vector256<uint> left, Vector256<uint> right) =>
        Avx2.IsSupported
            ? Avx2.Multiply(left, right)
            : (left.AsUInt64() & Vector256.Create((ulong)uint.MaxValue))
                * (right.AsUInt64() & Vector256.Create((ulong)uint.MaxValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Permute(Vector256<double> value, ulong way)
    {
        var bytes = Vector128.WidenLower(Vector128.CreateScalarUnsafe(way).AsByte());
        var words = Vector256.Create(Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes)).AsInt32();
        return Vector256.ShuffleNative(value.AsInt32(), words).AsDouble();
    }
}
