using Simulation.Engine.Inputs;

namespace Simulation.Analysis.ValueOfInformation;

/// <summary>Values of strategies at the points of a nested design: [strategies][points, and any padding after them].</summary>
internal delegate IReadOnlyList<double[]> NestedRun(NestedSlab slab);

/// <summary>
/// What it is worth to know some inputs, by nested Monte Carlo over doublings of the inner sample (Giles &amp; Goda 2019). The
/// mean over M inner points stands in for what one would expect of a strategy, and the highest of such means is too high on
/// average, the more so the smaller M. A level with 2M points says by how much: what its two halves give less what the whole
/// gives. The value at a first level, less these differences up to the last level, less what levels beyond it would still
/// take away, is the estimate.
/// </summary>
/// <remarks>
/// Differently from there, the estimate begins at the level at which a pilot says that its error is least, which need not be
/// an inner sample of 1: where little is to be learnt, a large inner sample hardly varies. From some level on the differences
/// fall by 1/2 a level, so that all beyond the last come to as much as the last; that is taken off too. The error allows for
/// their falling at once (nothing is left) as for their falling by 1/√2 only, as they do where two strategies are worth the
/// same whatever is known.
/// </remarks>
internal sealed class NestedEstimator
{
    private const int SlabPoints = 16384;

    /// <summary>
    /// Standard error of what lies beyond the last level, as a part of the last difference: with 1/√2 a level it is 2.41 of
    /// it instead of 1, and 1.41 is 1.96 times this.
    /// </summary>
    private const double RestError = 0.72;

    private readonly NestedRun _run;
    private readonly int _recommended;
    private readonly NestedPlan _plan;

    /// <param name="run">Values at the points of a slab.</param>
    /// <param name="recommended">Index of the strategy that would be chosen knowing nothing more.</param>
    /// <param name="plan">What it may cost.</param>
    internal NestedEstimator(NestedRun run, int recommended, NestedPlan plan)
    {
        _run = run;
        _recommended = recommended;
        _plan = plan;
    }

    internal NestedEstimate Estimate()
    {
        var last = _plan.Levels;
        var pilot = Tallies();
        AddOuters(pilot, last, 0, LevelSchedule.OutersMin);
        if (!pilot.All(tally => double.IsFinite(tally.VarianceY) && double.IsFinite(tally.VarianceZ)))
        {
            return new NestedEstimate(VoiFigure.Beyond, (long)LevelSchedule.OutersMin << last);
        }

        var schedule = LevelSchedule.Of(pilot, _plan.Points);
        var tallies = new LevelTally[last + 1];
        for (var level = schedule.First; level < last; level++)
        {
            tallies[level] = Run(level, new LevelTally(), 0, schedule.Outers[level]);
        }

        tallies[last] = Run(last, pilot[last], LevelSchedule.OutersMin, schedule.Outers[last]);
        return Sum(schedule, tallies);
    }

    private LevelTally[] Tallies() => [.. Enumerable.Range(0, _plan.Levels + 1).Select(_ => new LevelTally())];

    private LevelTally Run(int level, LevelTally tally, int from, int to)
    {
        var only = new LevelTally?[_plan.Levels + 1];
        only[level] = tally;
        AddOuters(only, level, from, to);
        return tally;
    }

    private void AddOuters(IReadOnlyList<LevelTally?> tallies, int level, int from, int to)
    {
        var inner = 1 << level;
        var step = Math.Max(LevelSchedule.OutersStep, SlabPoints / inner);
        InnerBlocks? blocks = null;
        for (var first = from; first < to; first += step)
        {
            var slab = new NestedSlab(level, first, Math.Min(step, to - first), inner);
            var values = _run(slab);
            blocks ??= new InnerBlocks(values.Count, level);
            for (var outer = 0; outer < slab.Outers; outer++)
            {
                blocks.Add(values, outer * inner, _recommended, tallies);
            }
        }
    }

    private static NestedEstimate Sum(LevelSchedule schedule, LevelTally[] tallies)
    {
        var last = tallies.Length - 1;
        var (value, variance) = (0.0, 0.0);
        for (var level = schedule.First; level <= last; level++)
        {
            var tally = tallies[level];
            var y = level == schedule.First ? 1 : 0;
            var z = (level == schedule.First ? 0 : 1) + (level == last ? 1 : 0);
            value += (y * tally.MeanY) - (z * tally.MeanZ);
            var spread =
                (y * Math.Max(tally.VarianceY, schedule.FloorY[level]))
                + (z * z * Math.Max(tally.VarianceZ, schedule.FloorZ[level]))
                - (2 * y * z * tally.CovarianceYZ);
            variance += Math.Max(0, spread) / tally.Count;
        }

        var doubt = RestError * tallies[last].MeanZ;
        var points = tallies.Skip(schedule.First).Select((tally, i) => (long)tally.Count << (schedule.First + i)).Sum();
        return new NestedEstimate(new VoiFigure(value, Math.Sqrt(variance + (doubt * doubt))), points);
    }
}

/// <summary>A nested estimate and what it took.</summary>
/// <param name="Figure">The value, USD.</param>
/// <param name="Points">Points at which strategies were valued.</param>
internal readonly record struct NestedEstimate(VoiFigure Figure, long Points);
