using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Analysis.ValueOfInformation;

/// <summary>
/// The inner sample of one outer point, cut into halves, quarters and so on: a block of 2^j inner points gives level j a Y
/// and a Z.
/// </summary>
internal sealed class InnerBlocks
{
    private readonly int _strategies;
    private readonly int _levels;
    private readonly double[][] _sums;

    /// <param name="strategies">How many are compared.</param>
    /// <param name="levels">log₂ of the inner sample.</param>
    internal InnerBlocks(int strategies, int levels)
    {
        _strategies = strategies;
        _levels = levels;
        _sums = [.. Enumerable.Range(0, strategies).Select(_ => new double[1 << levels])];
    }

    /// <summary>Adds the blocks of every level to tallies; or those of the whole sample alone.</summary>
    /// <param name="values">[strategies][points].</param>
    /// <param name="start">The outer point's first inner point.</param>
    /// <param name="recommended">The strategy that all are measured against.</param>
    /// <param name="tallies">[levels + 1]; none where a level is not wanted.</param>
    internal void Add(IReadOnlyList<double[]> values, int start, int recommended, IReadOnlyList<LevelTally?> tallies)
    {
        var against = values[recommended].AsSpan(start, 1 << _levels);
        for (var s = 0; s < _strategies; s++)
        {
            var own = values[s].AsSpan(start, 1 << _levels);
            for (var i = 0; i < own.Length; i++)
            {
                _sums[s][i] = own[i] - against[i];
            }
        }

        for (var level = 0; level <= _levels; level++)
        {
            AddLevel(level, tallies[level]);
        }
    }

    private void AddLevel(int level, LevelTally? tally)
    {
        var (blocks, size) = (1 << (_levels - level), 1 << level);
        for (var block = 0; block < blocks; block++)
        {
            var halves = level > 0 ? Highest(2 * block) + Highest((2 * block) + 1) : 0;
            if (level > 0)
            {
                Join(block);
            }

            var whole = Highest(block) / size;
            tally?.Add(whole, level > 0 ? (halves / size) - whole : 0);
        }
    }

    /// <summary>Two neighbouring blocks become one; those that are still to be joined stand behind.</summary>
    private void Join(int block)
    {
        foreach (var sums in _sums)
        {
            sums[block] = sums[2 * block] + sums[(2 * block) + 1];
        }
    }

    [MethodImpl(Compile.Fully)]
    private double Highest(int block)
    {
        var highest = _sums[0][block];
        for (var s = 1; s < _sums.Length; s++)
        {
            highest = Math.Max(highest, _sums[s][block]);
        }

        return highest;
    }
}
