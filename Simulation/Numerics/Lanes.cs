using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Simulation.Numerics;

/// <summary>
/// Eight doubles, one a trial, on which the model is written as if they were one number. Only operations that IEEE 754
/// defines to the last bit are offered, so a machine with 256-bit vectors gives the bits of one with 512.
/// </summary>
[DebuggerDisplay("{Vector}")]
internal partial struct Lanes
{
    /// <summary>Trials in one value.</summary>
    internal const int Count = 8;

    /// <summary>Set by what makes lanes, not by a constructor: one call less to inline for each operation of a walk.</summary>
    internal Vector512<double> Vector;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lanes(Vector512<double> vector) => Vector = vector;

    internal static Lanes Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new Lanes { Vector = Vector512<double>.Zero };
    }

    /// <summary>0, 1, … 7.</summary>
    internal static Lanes Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new Lanes { Vector = Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7) };
    }

    internal static Lanes One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new Lanes { Vector = Vector512<double>.One };
    }

    /// <summary>Read where it lies: for a lane that is not known when it is compiled, a vector goes through memory anyway.</summary>
    internal readonly double this[int lane]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Inside.Of<Vector512<double>, double>(in Vector, lane);
    }

    /// <summary>The sum of the eight in a fixed order: halves onto halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Sum(Lanes value)
    {
        Vector256<double> four = value.Vector.GetLower() + value.Vector.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two[0] + two[1];
    }

    /// <summary>Eight neighbours of a span that has at least eight from <paramref name="start"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Load(ReadOnlySpan<double> source, int start)
    {
        Debug.Assert(start >= 0 && start + Count <= source.Length, "A load must stay inside its span.");
        return new Lanes { Vector = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)start) };
    }

    /// <summary>Asks for eight neighbours to be brought near the processor; beyond the end nothing happens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Prefetch(double[] source, int start)
    {
        if (Sse.IsSupported && start + Count <= source.Length)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref source[start]));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Store(Span<double> target, int start)
    {
        Debug.Assert(start >= 0 && start + Count <= target.Length, "A store must stay inside its span.");
        Vector.StoreUnsafe(ref MemoryMarshal.GetReference(target), (nuint)start);
    }

    /// <summary>
    /// Stores the lanes where the mask holds one after another. Up to eight numbers are written, those behind the last without
    /// meaning.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void StoreWhere(LaneMask mask, Span<double> target, int start)
    {
        Debug.Assert(start >= 0 && start + Count <= target.Length, "A store must stay inside its span.");
        if (Avx512F.IsSupported)
        {
            var packed = Avx512F.Compress(Vector512<double>.Zero, mask.Vector, Vector);
            packed.StoreUnsafe(ref MemoryMarshal.GetReference(target), (nuint)start);
            return;
        }

        for (var bits = mask.Bits; bits != 0; bits &= bits - 1)
        {
            target[start++] = Vector.GetElement(BitOperations.TrailingZeroCount(bits));
        }
    }

    /// <summary>For each of eight events the number of the trial that it happens in: a place's lane is its remainder by 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lanes AtPlaces(ReadOnlySpan<long> places, int start)
    {
        Debug.Assert(start >= 0 && start + Count <= places.Length, "A load must stay inside its span.");
        return AtPlaces(Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(places), (nuint)start));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lanes AtPlaces(Vector512<long> places) =>
        Avx512F.IsSupported
            ? new(Avx512F.PermuteVar8x64(Vector, places))
            : new(Vector512.Shuffle(Vector, places & Vector512.Create(Count - 1L)));

    /// <summary>Changes one lane of a value in memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Set(ref Lanes target, int lane, double value) =>
        Inside.Of<Lanes, double>(ref target, lane) = value;

    /// <summary>
    /// Stores past the caches, for columns that are written once and read much later: an ordinary store would first fetch
    /// the line from memory. The place must lie on a cache line, as every eighth number of an
    /// <see cref="AlignedBuffer{T}"/> does.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal unsafe void StoreOnce(Span<double> target, int start)
    {
        Debug.Assert(start >= 0 && start + Count <= target.Length, "A store must stay inside its span.");
        Vector.StoreAlignedNonTemporal((double*)Unsafe.AsPointer(ref target[start]));
    }

    /// <summary>Whole numbers from 0 to 255, a byte each, the first lane lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong ToBytes()
    {
        // So large that a whole number added to it stands in its low bits.
        const double Shift = 4503599627370496.0;
        var bits = (Vector + Vector512.Create(Shift)).AsUInt64() & Vector512.Create(255UL);
        var shorts = Vector512.Narrow(Vector512.Narrow(bits, bits), Vector512<uint>.Zero);
        return Vector512.Narrow(shorts, Vector512<ushort>.Zero).AsUInt64().ToScalar();
    }
}
