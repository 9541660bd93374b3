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
        var values = ValuesOf(trials);
        var count = values.Length;
        var wins = new int[count];
        Span<double> winners = stackalloc double[BlockTrials];
        for (var start = 0; start < trials.Trials; start += BlockTrials)
        {
            var block = highest.Span[start..Math.Min(start + BlockTrials, trials.Trials)];
            Search(values, start, block, winners);
            foreach (var winner in winners[..block.Length])
            {
                wins[(int)winner]++;
            }
        }

        var regrets = new double[count];
        trials.ForEach(
            count,
            s =>
                regrets[s] = FilledColumn
                    .MomentsOf(
                        trials.Trials,
                        (start, block) => PairedDifference.Fill(highest.Span[start..], trials.Value(s)[start..], block)
                    )
                    .Mean
        );
        return new BestInTrial([.. wins.Select(win => (double)win / trials.Trials)], regrets);
    }

    /// <summary>[trials] index of the best strategy.</summary>
    internal static int[] Winners(RegionTrials trials)
    {
        var winners = new double[trials.Trials];
        using var highest = trials.Lend();
        Search(ValuesOf(trials), 0, highest.Span, winners);
        return [.. winners.Select(winner => (int)winner)];
    }

    private static double[][] ValuesOf(RegionTrials trials) =>
        [.. trials.Columns.Strategies.Take(trials.Result.Strategies.Count).Select(strategy => strategy.Value)];

    /// <summary>Whole numbers as doubles, so that eight trials are compared at a time.</summary>
    [MethodImpl(Compile.Fully)]
    private static void Search(double[][] values, int start, Span<double> highest, Span<double> winner)
    {
        var i = 0;
        for (; i + Lanes.Count <= highest.Length; i += Lanes.Count)
        {
            var (top, best, number) = (Lanes.Load(values[0], start + i), Lanes.Zero, Lanes.Zero);
            for (var s = 1; s < values.Length; s++)
            {
                number += Lanes.One;
                var own = Lanes.Load(values[s], start + i);
                var isHigher = own > top;
                top = Lanes.Select(isHigher, own, top);
                best = Lanes.Select(isHigher, number, best);
            }

            top.Store(highest, i);
            best.Store(winner, i);
        }

        for (; i < highest.Length; i++)
        {
            (highest[i], winner[i]) = (values[0][start + i], 0);
            for (var s = 1; s < values.Length; s++)
            {
                if (values[s][start + i] > highest[i])
                {
                    (highest[i], winner[i]) = (values[s][start + i], s);
                }
            }
        }
    }
}
