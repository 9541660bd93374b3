using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>
/// Ranks wanted of a column and the places for their values, where NaN stands for one not yet found; narrowed to a part of the
/// column as the search goes on.
/// </summary>
internal readonly ref struct RankSearch
{
    private readonly ReadOnlySpan<int> ranks;
    private readonly int firstRank;

    internal RankSearch(ReadOnlySpan<int> ascendingRanks, Span<double> found)
        : this(ascendingRanks, found, 0, 0) { }

    private RankSearch(ReadOnlySpan<int> ranks, Span<double> found, int firstRank, int depth)
    {
        this.ranks = ranks;
        this.firstRank = firstRank;
        Found = found;
        Depth = depth;
    }

    internal Span<double> Found { get; }

    /// <summary>How often the column has been narrowed.</summary>
    internal int Depth { get; }

    internal int Count => ranks.Length;

    internal bool IsDone
    {
        [MethodImpl(Compile.Fully)]
        get
        {
            foreach (double value in Found)
            {
                if (double.IsNaN(value))
                    return false;
            }
            return true;
        }
    }

    internal bool IsOpen(int index) => double.IsNaN(Found[index]);

    /// <summary>The rank among the values of this part.</summary>
    internal int RankInPart(int index) => ranks[index] - firstRank;

    /// <summary>The search among the values that would stand from start to end if this part were sorted.</summary>
    [MethodImpl(Compile.Fully)]
    internal RankSearch Within(int start, int end)
    {
        int first = 0;
        while (first < Count && RankInPart(first) < start)
            first++;
        int after = first;
        while (after < Count && RankInPart(after) < end)
            after++;
        return new(ranks[first..after], Found[first..after], firstRank + start, Depth + 1);
    }

    /// <summary>Takes what is wanted from the values of this part in ascending order.</summary>
    internal void TakeFromSorted(ReadOnlySpan<double> part)
    {
        for (int index = 0; index < Count; index++)
            Found[index] = part[RankInPart(index)];
    }
}
