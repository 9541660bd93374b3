using System.Numerics;
using System.Runtime.CompilerServices;
using Simulation.Model;
using Simulation.Numerics;

namespace Simulation.Engine;

/// <summary>
/// Counts in how many trials of a chunk some channel is open, quarter by quarter: each trial says when the first opened and
/// when the region was given up, and nothing closes in between.
/// </summary>
internal sealed class ActiveQuarters(int quarters)
{
    /// <summary>Trials that begin to be active, less those that cease, as the quarter begins.</summary>
    private readonly int[] _changes = new int[quarters];

    internal void Clear() => Array.Clear(_changes);

    /// <param name="outcome">Eight trials.</param>
    /// <param name="count">How many of them count, from the first on.</param>
    [MethodImpl(Compile.Fully)]
    internal void Add(in TrialOutcome outcome, int count)
    {
        var valid = LaneMask.First(count);
        var end = outcome.ExitQuarter + 1;
        Change((valid & (outcome.FirstQuarter < quarters)).Bits, outcome.FirstQuarter, 1);
        Change((valid & (end < quarters)).Bits, end, -1);
    }

    /// <summary>Lanes that change in the same quarter, most often all, are counted at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Change(uint lanes, Lanes at, int by)
    {
        while (lanes != 0)
        {
            var quarter = at[BitOperations.TrailingZeroCount(lanes)];
            var same = lanes & Lanes.AreEqual(at, quarter).Bits;
            _changes[(int)quarter] += by * BitOperations.PopCount(same);
            lanes &= ~same;
        }
    }

    /// <summary>The trials in which some channel is open, a quarter's after the other's.</summary>
    internal void Write(Span<int> active)
    {
        var count = 0;
        for (var t = 0; t < quarters; t++)
        {
            count += _changes[t];
            active[t] = count;
        }
    }
}
