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
    /// <summary>Trials that come to the same quarter one after another are counted apart, or each would wait for the one before.</summary>
    private const int Tables = 4;

    /// <summary>
    /// Trials that begin to be active, less those that cease, as the quarter begins; one quarter more for what never happens.
    /// </summary>
    private readonly int[] _changes = new int[(quarters + 1) * Tables];

    internal void Clear() => Array.Clear(_changes);

    /// <param name="outcome">Eight trials.</param>
    /// <param name="count">How many of them count, from the first on.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(in TrialOutcome outcome, int count)
    {
        var begin = Lanes.Min(outcome.FirstQuarter, quarters).ToBytes();
        var end = Lanes.Min(outcome.ExitQuarter + 1, quarters).ToBytes();
        var lanes = Math.Min(count, Lanes.Count);
        for (var lane = 0; lane < lanes; lane++)
        {
            _changes[((int)(byte)begin * Tables) + (lane % Tables)]++;
            _changes[((int)(byte)end * Tables) + (lane % Tables)]--;
            begin >>= 8;
            end >>= 8;
        }
    }

    /// <summary>The trials in which some channel is open, a quarter's after the other's.</summary>
    internal void Write(Span<int> active)
    {
        var count = 0;
        for (var t = 0; t < quarters; t++)
        {
            for (var table = 0; table < Tables; table++)
            {
                count += _changes[(t * Tables) + table];
            }

            active[t] = count;
        }
    }
}
