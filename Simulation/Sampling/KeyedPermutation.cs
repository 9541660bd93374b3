using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Simulation.Numerics;

namespace Simulation.Sampling;

/// <summary>
/// A pseudo-random bijection of 0…count−1 in which any place can be asked for alone; nothing is stored but eight keys.
/// </summary>
/// <remarks>
/// An alternating Feistel network with modular addition on a rectangle of about √count by √count cells, of which the few
/// beyond count are walked over (Black &amp; Rogaway 2002, "Ciphers with arbitrary finite domains"). A network on whole bits
/// would walk over up to half of its domain: sixteen lanes at once then take some four walks where these take one. Measured
/// 1.9 ns a place with 512-bit vectors. Eight rounds: with six, rank correlations between streams varied 2 to 4% too much
/// at counts of 4,000.
/// </remarks>
internal readonly struct KeyedPermutation
{
    /// <summary>Neighbours made at once.</summary>
    internal const int Stride = 16;

    /// <summary>The largest count for which a product of a mixed word and a side stays within 32 bits.</summary>
    internal const int CountMax = 1 << 24;

    /// <summary>A second word of the counter that no uniform has.</summary>
    private const uint KeyCounter = uint.MaxValue;

    private const int Rounds = 8;

    private readonly RoundKeys _roundKeys;
    private readonly uint _count;
    private readonly uint _rows;
    private readonly uint _columns;

    private KeyedPermutation(RoundKeys roundKeys, int count)
    {
        _roundKeys = roundKeys;
        _count = (uint)count;
        _rows = (uint)Math.Ceiling(Math.Sqrt(count));
        _columns = (_count + _rows - 1) / _rows;
    }

    internal int this[int index] => (int)Places(index).GetElement(0);

    /// <summary>The bijection of a stream, keyed by the seed.</summary>
    internal static KeyedPermutation Create(PhiloxKey key, ulong stream, int count)
    {
        Debug.Assert(count is >= 1 and <= CountMax, "The sides of the rectangle must fit 12 bits.");
        var (low, high) = ((uint)stream, (uint)(stream >> 32));
        var keys = default(RoundKeys);
        (keys[0], keys[1], keys[2], keys[3]) = Philox4x32.Block(0, KeyCounter, low, high, key.Low, key.High);
        (keys[4], keys[5], keys[6], keys[7]) = Philox4x32.Block(1, KeyCounter, low, high, key.Low, key.High);
        return new(keys, count);
    }

    /// <summary>
    /// The places of sixteen neighbours from <paramref name="start"/> on. Those beyond count are padding and get the place of 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector512<uint> Places(int start)
    {
        var cells = CellsAt(start);
        Scramble(ref cells);
        return PlacesOf(cells);
    }

    /// <summary>
    /// The same of sixty-four, sixteen a vector. Every step of a scrambling waits for the one before, which four side by side hide.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Places(
        int start,
        out Vector512<uint> first,
        out Vector512<uint> second,
        out Vector512<uint> third,
        out Vector512<uint> fourth
    )
    {
        var (a, b) = (CellsAt(start), CellsAt(start + Stride));
        var (c, d) = (CellsAt(start + (2 * Stride)), CellsAt(start + (3 * Stride)));
        for (var round = 0; round < Rounds; round += 2)
        {
            TwoRounds(round, ref a);
            TwoRounds(round, ref b);
            TwoRounds(round, ref c);
            TwoRounds(round, ref d);
        }

        first = PlacesOf(a);
        second = PlacesOf(b);
        third = PlacesOf(c);
        fourth = PlacesOf(d);
    }

    /// <summary>The cells' places, once those outside have walked on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<uint> PlacesOf(in Cells cells)
    {
        var place = (cells.Row * _columns) + cells.Column;
        return Vector512.GreaterThanOrEqualAny(place, Vector512.Create(_count)) ? WalkOn(cells, place) : place;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private Vector512<uint> WalkOn(Cells cells, Vector512<uint> place)
    {
        while (Vector512.GreaterThanOrEqualAny(place, Vector512.Create(_count)))
        {
            var isOutside = Vector512.GreaterThanOrEqual(place, Vector512.Create(_count));
            Scramble(ref cells);
            place = Vector512.ConditionalSelect(isOutside, (cells.Row * _columns) + cells.Column, place);
        }

        return place;
    }

    /// <summary>Row and column of sixteen neighbours, in reading order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Cells CellsAt(int start)
    {
        var columns = Vector512.Create(_columns);
        var index = Vector512.Create((uint)start) + Vector512<uint>.Indices;
        var row = Vector512.Create((uint)start / _columns);
        var column = index - (row * columns);
        while (Vector512.GreaterThanOrEqualAny(column, columns))
        {
            var isBeyond = Vector512.GreaterThanOrEqual(column, columns);
            column -= isBeyond & columns;
            row -= isBeyond;
        }

        var isReal = Vector512.LessThan(index, Vector512.Create(_count));
        return new Cells { Row = row & isReal, Column = column & isReal };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Scramble(ref Cells cells)
    {
        for (var round = 0; round < Rounds; round += 2)
        {
            TwoRounds(round, ref cells);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TwoRounds(int round, ref Cells cells)
    {
        cells.Row = AddModulo(cells.Row, Mix(cells.Column, _roundKeys[round], _rows), _rows);
        cells.Column = AddModulo(cells.Column, Mix(cells.Row, _roundKeys[round + 1], _columns), _columns);
    }

    /// <summary>
    /// A number below <paramref name="side"/>: the key and the multiplications of MurmurHash3's finaliser, then 20 of its
    /// bits times the side, so that no number is favoured by more than side/2²⁰.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Mix(Vector512<uint> word, uint roundKey, uint side)
    {
        word = (word ^ Vector512.Create(roundKey)) * Vector512.Create(0x85EBCA6Bu);
        word = (word ^ (word >>> 15)) * Vector512.Create(0xC2B2AE35u);
        return ((word >>> 12) * Vector512.Create(side)) >>> 20;
    }

    /// <summary>The sum of two numbers below the side, modulo the side: a difference that wraps is larger than the sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> AddModulo(Vector512<uint> left, Vector512<uint> right, uint side)
    {
        var sum = left + right;
        return Vector512.MinNative(sum, sum - Vector512.Create(side));
    }

    /// <summary>Sixteen cells of the rectangle.</summary>
    private struct Cells
    {
        internal Vector512<uint> Row;
        internal Vector512<uint> Column;
    }

    [InlineArray(Rounds)]
    private struct RoundKeys
    {
        private uint _first;
    }
}
