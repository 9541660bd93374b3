using Simulation.Numerics;

namespace Simulation.Analysis.Sensitivity;

/// <summary>
/// Borgonovo's delta (2007) from trials drawn for something else: the mean distance between the distribution of the quantity
/// and the one it has with the input known, from 0 (no influence at all) to 1. It does not change when input or quantity are
/// transformed by a rising function, so both are taken by rank, and it is the distance of their joint ranks from
/// independence, counted in <see cref="RankCells"/>.
/// </summary>
internal sealed class DeltaFromTrials
{
    private readonly int _side;
    private readonly int[] _cells;

    /// <param name="quantity">The quantity's ranks.</param>
    internal DeltaFromTrials(Ranks quantity)
    {
        _side = RankCells.SideFor(quantity.Middle.Length);
        _cells = CellsOf(quantity);
    }

    internal Estimate Of(Ranks input, BlockBootstrap bootstrap, double floor)
    {
        var rows = CellsOf(input);
        var sums = bootstrap.Sums(_side * _side);
        for (var block = 0; block < sums.Length; block++)
        {
            for (var i = bootstrap.Start(block); i < bootstrap.Start(block + 1); i++)
            {
                sums[block][(rows[i] * _side) + _cells[i]]++;
            }
        }

        var (value, level) = new RankCells(BlockBootstrap.Total(sums), _side).Delta();
        var error = bootstrap.StandardError(sums, total => new RankCells(total, _side).DeltaAt(level));
        return new Estimate(Measure.Delta, value, error, floor);
    }

    /// <summary>The estimate alone, for the quantity in another order.</summary>
    internal double Of(Ranks input, ReadOnlySpan<int> order)
    {
        var rows = CellsOf(input);
        var counts = new double[_side * _side];
        for (var i = 0; i < rows.Length; i++)
        {
            counts[(rows[i] * _side) + _cells[order[i]]]++;
        }

        return new RankCells(counts, _side).Delta().Value;
    }

    private int[] CellsOf(Ranks ranks)
    {
        var cells = new int[ranks.Middle.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Math.Min(_side - 1, (int)(ranks.Middle[i] * _side));
        }

        return cells;
    }
}
