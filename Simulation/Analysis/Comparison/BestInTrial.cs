using System.Runtime.CompilerServices;
using Simulation.Engine;
using Simulation.Numerics;

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
        var regrets = new double[count];
        trials.ForEach(
            count,
            s =>
                regrets[s] = LentColumn.Use(
                    highest.Length,
                    column => PairedDifference.Fill(highest, trials.Value(s), column),
                    column => Moments.Of(column).Mean
                )
        );
        return new BestInTrial(Shares(winner, count), regrets);
    }

    /// <summary>[trials] index of the best strategy.</summary>
    internal static int[] Winners(RegionTrials trials) => [.. Search(trials).Winner.Select(winner => (int)winner)];

    /// <summary>Whole numbers as doubles, so that eight trials are compared at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double[] Highest, double[] Winner) Search(RegionTrials trials)
    {
        var highest = trials.Value(0).ToArray();
        var winner = new double[trials.Trials];
        for (var s = 1; s < trials.Result.Strategies.Count; s++)
        {
            var value = trials.Value(s);
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

        return (highest, winner);
    }

    private static double[] Shares(double[] winner, int count)
    {
        var wins = new int[count];
        foreach (var s in winner)
        {
            wins[(int)s]++;
        }

        return [.. wins.Select(win => (double)win / winner.Length)];
    }
}
