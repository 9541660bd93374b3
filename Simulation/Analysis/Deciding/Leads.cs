using Simulation.Analysis.Comparison;

namespace Simulation.Analysis.Deciding;

/// <summary>The least of the recommended strategy's leads over the others, along an input.</summary>
internal sealed class Leads
{
    private const double IntervalStandardErrors = PairedDifference.IntervalStandardErrors;

    private readonly int[] _strategies;

    internal Leads(int bins)
    {
        _strategies = new int[bins];
        Least = Infinite(bins);
        LeastLow = Infinite(bins);
        LeastHigh = Infinite(bins);
    }

    /// <summary>[bins] USD.</summary>
    internal double[] Least { get; }

    /// <summary>[bins] with every lead at the lower end of its 95% interval.</summary>
    internal double[] LeastLow { get; }

    /// <summary>[bins] with every lead at the upper end of its interval.</summary>
    internal double[] LeastHigh { get; }

    /// <summary>Whether any lead follows the input.</summary>
    internal bool FollowsInput { get; private set; }

    /// <param name="strategy">Whom the lead is over.</param>
    /// <param name="curve">The lead.</param>
    /// <param name="noise">The signal up to which the lead counts as its mean.</param>
    internal void Add(int strategy, RankCurve curve, double noise)
    {
        var follows = curve.Signal > noise;
        FollowsInput |= follows;
        for (var bin = 0; bin < Least.Length; bin++)
        {
            var lead = follows ? curve.Values[bin] : curve.Mean;
            var halfWidth = follows ? IntervalStandardErrors * curve.Errors[bin] : 0;
            LeastLow[bin] = Math.Min(LeastLow[bin], lead - halfWidth);
            LeastHigh[bin] = Math.Min(LeastHigh[bin], lead + halfWidth);
            if (lead < Least[bin])
            {
                (Least[bin], _strategies[bin]) = (lead, strategy);
            }
        }
    }

    /// <summary>Over whom the lead is the least in most bins of a part.</summary>
    internal int StrategyIn(TurningRanks.Part part) =>
        _strategies[(part.BinBefore + 1)..(part.LastBin + 1)]
            .GroupBy(strategy => strategy)
            .MaxBy(bins => bins.Count())!
            .Key;

    /// <summary>Between the highest and the lowest but for the tails of the ranks.</summary>
    internal double Drop(double[] middles, double tail)
    {
        var inner = Least
            .Where((_, bin) => middles[bin] > tail && middles[bin] < 1 - tail)
            .Append(At(tail, middles))
            .Append(At(1 - tail, middles))
            .ToList();
        return inner.Max() - inner.Min();
    }

    /// <summary>Between two middles on a line, beyond the outermost ones as there.</summary>
    private double At(double rank, double[] middles)
    {
        var above = Array.FindIndex(middles, middle => middle >= rank);
        if (above <= 0)
        {
            return above == 0 ? Least[0] : Least[^1];
        }

        var part = (rank - middles[above - 1]) / (middles[above] - middles[above - 1]);
        return Least[above - 1] + (part * (Least[above] - Least[above - 1]));
    }

    private static double[] Infinite(int bins) => [.. Enumerable.Repeat(double.PositiveInfinity, bins)];
}
