using Simulation.Analysis.Comparison;
using Simulation.Engine;
using Simulation.Numerics;

namespace Simulation.Analysis.Risk;

/// <summary>
/// The pseudo-values of every strategy under one attitude, a column at a time: of ten million trials not all columns would
/// fit beside the draws.
/// </summary>
internal sealed class AttitudeColumns
{
    private readonly RiskAttitude _attitude;
    private readonly RegionTrials _trials;
    private readonly int _wait;

    /// <summary>[strategies] where the attitude looks at the worst trials.</summary>
    private readonly TailMean[]? _tails;

    internal AttitudeColumns(RiskAttitude attitude, RegionComparison comparison, RegionTrials trials)
    {
        (_attitude, _trials) = (attitude, trials);
        _wait = RegionComparer.IndexOfWait(trials.Result.Strategies);
        if (attitude.Kind == RiskKind.Cvar)
        {
            _tails = [.. comparison.Strategies.Select(strategy => strategy.Worst)];
        }
    }

    /// <summary>Writes what stands in a strategy's column from a trial on.</summary>
    private delegate void Fill(int strategy, int start, Span<double> block);

    /// <summary>Makes something of a strategy's column while it lasts.</summary>
    internal delegate T Reduction<out T>(int strategy, ReadOnlySpan<double> column, Moments moments);

    /// <summary>Something of each strategy's column, in file order.</summary>
    internal T[] Of<T>(Reduction<T> reduce) => Of(FillOwn, reduce);

    /// <summary>Something of what the best strategy of every trial would come to.</summary>
    /// <param name="highest">[trials] the best strategy's value, USD.</param>
    /// <param name="reduce">Called once, with no strategy's number.</param>
    internal T OfBest<T>(ReadOnlySpan<double> highest, Reduction<T> reduce)
    {
        using var lent = _trials.Lend();
        PairedDifference.Fill(highest, _trials.Value(_wait), lent.Span);
        CertaintyEquivalent.Replace(_attitude, highest, lent.Span);
        return reduce(-1, lent.Span, Moments.Of(lent.Span));
    }

    /// <summary>Something of how far each strategy is behind one of them, trial by trial.</summary>
    internal T[] Behind<T>(int strategy, Reduction<T> reduce)
    {
        using var lent = _trials.Lend();
        var leading = lent.Memory;
        Write(FillOwn, strategy, leading.Span);
        return Of(
            (s, start, block) =>
            {
                FillOwn(s, start, block);
                PairedDifference.Fill(leading.Span.Slice(start, block.Length), block, block);
            },
            reduce
        );
    }

    /// <summary>Writes one strategy's column less another's.</summary>
    internal void FillDifference(int strategy, int other, Span<double> difference)
    {
        using var lent = _trials.Lend();
        Write(FillOwn, strategy, difference);
        Write(FillOwn, other, lent.Span);
        PairedDifference.Fill(difference, lent.Span, difference);
    }

    private T[] Of<T>(Fill fill, Reduction<T> reduce)
    {
        var results = new T[_trials.Result.Strategies.Count];
        _trials.ForEach(
            results.Length,
            s =>
            {
                using var lent = _trials.Lend();
                results[s] = reduce(s, lent.Span, Write(fill, s, lent.Span));
            }
        );
        return results;
    }

    private Moments Write(Fill fill, int strategy, Span<double> column)
    {
        if (_attitude.Kind != RiskKind.Exponential)
        {
            return FilledColumn.MomentsOf(column, (start, block) => fill(strategy, start, block));
        }

        // What one trial counts under such a utility hangs on all the others.
        fill(strategy, 0, column);
        return Moments.Of(column);
    }

    private void FillIncremental(int strategy, int start, Span<double> block) =>
        PairedDifference.Fill(_trials.Value(strategy)[start..], _trials.Value(_wait)[start..], block);

    private void FillOwn(int strategy, int start, Span<double> block)
    {
        FillIncremental(strategy, start, block);
        if (_tails is not null)
        {
            CertaintyEquivalent.TakeTail(_tails[strategy], _attitude.Parameter!.Value, block);
        }
        else
        {
            CertaintyEquivalent.Replace(_attitude, _trials.Value(strategy)[start..], block);
        }
    }
}
