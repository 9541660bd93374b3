using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Simulation.Numerics;

/// <summary>Quarters of eight trials in which an event is possible, by the first digit of its uniform in base 256.</summary>
internal readonly ref struct EventCandidates(RareEvents events)
{
    /// <summary>Quarters whose digits of eight trials fill a vector.</summary>
    internal const int QuartersAtOnce = 8;

    private const int DigitsAtOnce = QuartersAtOnce * Lanes.Count;

    private readonly int quarters = events.Quarters;
    private readonly Span<ushort> places = events.PossiblePlaces;
    private readonly Span<byte> digits = events.PossibleDigits;

    /// <summary>⌊256 p⌋ for each trial, in all eight bytes of its lane: with a higher digit u is not below p.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<byte> HighestDigits(Lanes probability)
    {
        const double TwoToThe52 = 4503599627370496.0;
        Vector512<double> scaled = Vector512.Floor(Lanes.Min(probability * 256, 255).Vector);
        Vector512<ulong> digit = (scaled + Vector512.Create(TwoToThe52)).AsUInt64() & Vector512.Create(255UL);
        digit |= digit << 8;
        digit |= digit << 16;
        return (digit | (digit << 32)).AsByte();
    }

    /// <summary>Adds those digits that leave the event possible.</summary>
    /// <param name="eight">Digits of eight quarters: a lane for each trial, lowest byte first.</param>
    /// <param name="highest">Of <see cref="HighestDigits"/>.</param>
    /// <param name="quarter">The first of the eight.</param>
    /// <param name="count">How many there are already.</param>
    /// <returns>How many there are then.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Add(Vector512<byte> eight, Vector512<byte> highest, int quarter, int count)
    {
        Vector512<byte> possible =
            Vector512.LessThanOrEqual(eight, highest)
            & Vector512.LessThan(
                PlacesByLane,
                Vector512.Create((byte)Math.Clamp((quarters - quarter) * Lanes.Count, 0, DigitsAtOnce))
            );
        ulong bits = possible.ExtractMostSignificantBits();
        if (Avx512Vbmi2.IsSupported)
        {
            Vector512<byte> where = Avx512Vbmi2.Compress(Vector512<byte>.Zero, possible, PlacesByLane);
            Vector512<ushort> start = Vector512.Create((ushort)(quarter * Lanes.Count));
            Avx512Vbmi2.Compress(Vector512<byte>.Zero, possible, eight).StoreUnsafe(ref digits[count]);
            (Vector512.WidenLower(where) + start).StoreUnsafe(ref places[count]);
            (Vector512.WidenUpper(where) + start).StoreUnsafe(ref places[count + (DigitsAtOnce / 2)]);
        }
        else
        {
            StoreOneByOne(eight, bits, quarter, count);
        }
        return count + BitOperations.PopCount(bits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<ulong> PlacesFrom(int index) => Widen(Vector128.LoadUnsafe(ref places[index]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<ulong> DigitsFrom(int index)
    {
        ulong eight = MemoryMarshal.Read<ulong>(digits[index..]);
        return Widen(Vector128.WidenLower(Vector128.CreateScalarUnsafe(eight).AsByte()));
    }

    private static Vector512<byte> PlacesByLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get =>
            Vector512
                .Create(
                    0x3830282018100800UL,
                    0x3931292119110901UL,
                    0x3A322A221A120A02UL,
                    0x3B332B231B130B03UL,
                    0x3C342C241C140C04UL,
                    0x3D352D251D150D05UL,
                    0x3E362E261E160E06UL,
                    0x3F372F271F170F07UL
                )
                .AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Widen(Vector128<ushort> words)
    {
        Vector256<uint> eight = Vector256.Create(Vector128.WidenLower(words), Vector128.WidenUpper(words));
        return Vector512.Create(Vector256.WidenLower(eight), Vector256.WidenUpper(eight));
    }

    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    private void StoreOneByOne(in Vector512<byte> eight, ulong possible, int quarter, int count)
    {
        for (; possible != 0; possible &= possible - 1)
        {
            int index = BitOperations.TrailingZeroCount(possible);
            digits[count] = eight.GetElement(index);
            places[count] = (ushort)((quarter + index % QuartersAtOnce) * Lanes.Count + index / QuartersAtOnce);
            count++;
        }
    }
}
