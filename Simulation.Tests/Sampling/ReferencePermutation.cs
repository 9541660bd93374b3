using Simulation.Numerics;

namespace Simulation.Tests.Sampling;

/// <summary>The keyed permutation once more, in plain whole numbers, one place at a time, with division and remainder.</summary>
internal sealed class ReferencePermutation
{
    private readonly uint[] _keys;
    private readonly ulong _count;
    private readonly ulong _rows;
    private readonly ulong _columns;

    internal ReferencePermutation(PhiloxKey key, ulong stream, int count)
    {
        var first = Philox4x32.Block(0, uint.MaxValue, (uint)stream, (uint)(stream >> 32), key.Low, key.High);
        var second = Philox4x32.Block(1, uint.MaxValue, (uint)stream, (uint)(stream >> 32), key.Low, key.High);
        _keys =
        [
            first.Item1,
            first.Item2,
            first.Item3,
            first.Item4,
            second.Item1,
            second.Item2,
            second.Item3,
            second.Item4,
        ];
        _count = (ulong)count;
        _rows = 1;
        while (_rows * _rows < _count)
        {
            _rows++;
        }

        var candidates = Enumerable.Range((int)_rows, (int)Math.Min(_rows / 16, 32) + 1).Select(rows => (ulong)rows);
        _rows = candidates.MinBy(rows => (rows - (_count % rows)) % rows);
        _columns = (ulong)Math.Ceiling(count / (double)_rows);
    }

    internal int Place(int index)
    {
        var place = (ulong)index;
        do
        {
            place = Scramble(place / _columns, place % _columns);
        } while (place >= _count);

        return (int)place;
    }

    private ulong Scramble(ulong row, ulong column)
    {
        for (var round = 0; round < _keys.Length; round++)
        {
            if (round % 2 == 0)
            {
                row = (row + Mix(column, _keys[round], _rows)) % _rows;
            }
            else
            {
                column = (column + Mix(row, _keys[round], _columns)) % _columns;
            }
        }

        return (row * _columns) + column;
    }

    private static ulong Mix(ulong word, uint roundKey, ulong side)
    {
        const ulong Words = 1 << 16;
        var mixed = (word ^ (roundKey % Words)) * 0xCA6B % Words;
        var factor = roundKey / Words / 2 * 2 + 1;
        mixed = (mixed ^ (mixed / 256)) * factor % Words;
        return mixed * side / Words;
    }
}
