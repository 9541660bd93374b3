using System.Runtime.CompilerServices;
using Simulation.Engine;
using Simulation.Numerics;

namespace Simulation.Analysis.Comparison;

/// <summary>How often each strategy is the best of its trial, and how far behind the best it is on average.</summary>
/// <param name="ProbBest">[strategies]; sums to 1. Of equals, the first in file order is the best.</param>
/// <param name="RegretMean">[strategies], USD, never negative.</param>
internal sealed record BestInTrial(IReadOnlyList<double> ProbBest, IReadOnlyList<double> RegretMean)
{
    /// <summary>Trials whose best so far stays in the innermost cache while every strategy is looked at.</summary>
    private const int BlockTrials = 1024;

    /// <param name="trials">The region's.</param>
    /// <param name="highest">A place for the best value of every trial, USD.</param>
    internal static BestInTrial Of(RegionTrials trials, Memory<double> highest)
    {
        var count = trials.Result.Strategies.Count;
        var wins = new int[count];
        Span<double> winners = stackalloc double[BlockTrials];
        for (var start = 0; start < trials.Trials; start += BlockTrials)
        {
            var block = highest.Span[start..Math.Min(start + BlockTrials, trials.Trials)];
            Search(trials, start, block, winners);
            foreach (var winner in winners[..block.Length])
            {
                wins[(int)winner]++;
            }
        }

        var regrets = new double[count];
        trials.ForEach(
            count,
            s =>
            {
                using var lent = trials.Lend();
                PairedDifference.Fill(highest.Span, trials.Value(s), lent.Span);
                regrets[s] = Moments.Of(lent.Span).Mean;
            }
        );
        return new BestInTrial([.. wins.Select(win => (double)win / trials.Trials)], regrets);
    }

    /// <summary>[trials] index of the best strategy.</summary>
    internal static int[] Winners(RegionTrials trials)
    {
        var winners = new double[trials.Trials];
        using var highest = trials.Lend();
        Search(trials, 0, highest.Span, winners);
        return [.. winners.Select(winner => (int)winner)];
    }

    /// <summary>Whole numbers as doubles, so that eight trials are compared at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Search(RegionTrials trials, int start, Span<double> highest, Span<double> winner)
    {
        trials.Value(0).Slice(start, highest.Length).CopyTo(highest);
        winner.Clear();
        for (var s = 1; s < trials.Result.Strategies.Count; s++)
        {
            var value = trials.Value(s).Slice(start, highest.Length);
            var i = 0;
            for (; i + Lanes.Count <= highest.Length; i += Lanes.Count)
            {
                var (own, top) = (Lanes.Load(value, i), Lanes.Load(highest, i));
                var isHigher = own > top;
                Lanes.Select(isHigher, own, top).Store(highest, i);
                Lanes.Select(isHigher, s, Lanes.Load(winner, i)).Store(winner, i);
            }

            for (; i < highest.Length; i++)
            {
                if (value[i] > highest[i])
                {
                    highest[i] = value[i];
                    winner[i] = s;
                }
            }
        }
    }
}
