using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Engine.Columns;

/// <summary>The sums of every chunk, strategy and quantity of a region, from which means are taken in chunk order.</summary>
internal sealed class ChunkSums(int chunks, int strategies, SumLayout layout)
{
    private readonly double[] _sums = new double[chunks * strategies * layout.Count];

    internal SumLayout Layout => layout;

    /// <summary>Writes what one chunk's lanes add up to; each chunk has a place of its own, so threads do not meet.</summary>
    [MethodImpl(Compile.Fully)]
    internal void Store(int chunk, int strategy, ReadOnlySpan<Lanes> lanes)
    {
        var target = _sums.AsSpan(Start(chunk, strategy), layout.Count);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = Lanes.Sum(lanes[i]);
        }
    }

    /// <summary>Adds every quantity of a strategy over the first chunks, in order.</summary>
    [MethodImpl(Compile.Fully)]
    internal double[] Totals(int strategy, int firstChunks)
    {
        var totals = new double[layout.Count];
        for (var chunk = 0; chunk < firstChunks; chunk++)
        {
            ColumnAlgebra.AddMultiple(_sums.AsSpan(Start(chunk, strategy), layout.Count), 1, totals);
        }

        return totals;
    }

    private int Start(int chunk, int strategy) => ((chunk * strategies) + strategy) * layout.Count;
}
