using System.Buffers;
using System.Runtime.CompilerServices;
using Simulation.Analysis.Comparison;
using Simulation.Engine;
using Simulation.Numerics;

namespace Simulation.Analysis.Risk;

/// <summary>
/// The pseudo-values of every strategy under one attitude, a column at a time: of ten million trials not all columns would
/// fit beside the draws.
/// </summary>
internal sealed class AttitudeColumns(RiskAttitude attitude, RegionTrials trials)
{
    private readonly int _wait = RegionComparer.IndexOfWait(trials.Result.Strategies);

    /// <summary>Something of each strategy's column, in file order.</summary>
    internal T[] Of<T>(LentColumn.Reduction<T> reduce) => Of(s => column => Fill(s, column), reduce);

    /// <summary>Something of what the best strategy of every trial would come to.</summary>
    internal T OfBest<T>(LentColumn.Reduction<T> reduce) =>
        LentColumn.Use(
            trials.Trials,
            FillBest,
            best =>
            {
                var rented = ArrayPool<double>.Shared.Rent(best.Length);
                var column = rented.AsSpan(0, best.Length);
                PairedDifference.Fill(best, trials.Value(_wait), column);
                CertaintyEquivalent.Replace(attitude, best, column);
                var result = reduce(column);
                ArrayPool<double>.Shared.Return(rented);
                return result;
            }
        );

    /// <summary>Something of how far each strategy is behind one of them, trial by trial.</summary>
    internal T[] Behind<T>(int strategy, LentColumn.Reduction<T> reduce)
    {
        var rented = ArrayPool<double>.Shared.Rent(trials.Trials);
        Fill(strategy, rented.AsSpan(0, trials.Trials));
        var results = Of(
            s =>
                column =>
                {
                    Fill(s, column);
                    PairedDifference.Fill(rented.AsSpan(0, trials.Trials), column, column);
                },
            reduce
        );
        ArrayPool<double>.Shared.Return(rented);
        return results;
    }

    /// <summary>One strategy's column less another's.</summary>
    internal double[] Difference(int strategy, int other)
    {
        var difference = new double[trials.Trials];
        Fill(strategy, difference);
        return LentColumn.Use(
            trials.Trials,
            column => Fill(other, column),
            column =>
            {
                PairedDifference.Fill(difference, column, difference);
                return difference;
            }
        );
    }

    private T[] Of<T>(Func<int, LentColumn.Fill> fill, LentColumn.Reduction<T> reduce)
    {
        var results = new T[trials.Result.Strategies.Count];
        trials.ForEach(results.Length, s => results[s] = LentColumn.Use(trials.Trials, fill(s), reduce));
        return results;
    }

    private void FillBest(Span<double> best)
    {
        trials.Value(0).CopyTo(best);
        for (var s = 1; s < trials.Result.Strategies.Count; s++)
        {
            Raise(best, trials.Value(s));
        }
    }

    private void Fill(int strategy, Span<double> column)
    {
        PairedDifference.Fill(trials.Value(strategy), trials.Value(_wait), column);
        CertaintyEquivalent.Replace(attitude, trials.Value(strategy), column);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Raise(Span<double> best, ReadOnlySpan<double> value)
    {
        var i = 0;
        for (; i + Lanes.Count <= best.Length; i += Lanes.Count)
        {
            Lanes.Max(Lanes.Load(best, i), Lanes.Load(value, i)).Store(best, i);
        }

        for (; i < best.Length; i++)
        {
            best[i] = Math.Max(best[i], value[i]);
        }
    }
}
