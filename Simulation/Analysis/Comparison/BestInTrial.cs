using System.Runtime.CompilerServices;
using Simulation.Engine;

namespace Simulation.Analysis.Comparison;

/// <summary>How often each strategy is the best of its trial, and how far behind the best it is on average.</summary>
/// <param name="ProbBest">[strategies]; sums to 1. Of equals, the first in file order is the best.</param>
/// <param name="RegretMean">[strategies], USD, never negative.</param>
internal sealed record BestInTrial(IReadOnlyList<double> ProbBest, IReadOnlyList<double> RegretMean)
{
    internal static BestInTrial Of(RegionTrials trials)
    {
        var (highest, winner) = Search(trials);
        var count = trials.Result.Strategies.Count;
        return new BestInTrial(
            Shares(winner, count),
            [.. Enumerable.Range(0, count).Select(s => Regret(trials.Value(s), highest))]
        );
    }

    /// <summary>[trials] index of the best strategy.</summary>
    internal static int[] Winners(RegionTrials trials) => Search(trials).Winner;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double[] Highest, int[] Winner) Search(RegionTrials trials)
    {
        var highest = trials.Value(0).ToArray();
        var winner = new int[trials.Trials];
        for (var s = 1; s < trials.Result.Strategies.Count; s++)
        {
            var value = trials.Value(s);
            for (var i = 0; i < highest.Length; i++)
            {
                if (value[i] > highest[i])
                {
                    highest[i] = value[i];
                    winner[i] = s;
                }
            }
        }

        return (highest, winner);
    }

    private static double[] Shares(int[] winner, int count)
    {
        var wins = new int[count];
        foreach (var s in winner)
        {
            wins[s]++;
        }

        return [.. wins.Select(win => (double)win / winner.Length)];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Regret(ReadOnlySpan<double> value, double[] highest)
    {
        var total = 0.0;
        for (var i = 0; i < highest.Length; i++)
        {
            total += highest[i] - value[i];
        }

        return total / highest.Length;
    }
}
