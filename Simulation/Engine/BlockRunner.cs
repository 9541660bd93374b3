using Simulation.Engine.Columns;
using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Engine;

/// <summary>Runs chunks of one region's trials on one thread, with scratch memory of its own.</summary>
internal sealed class BlockRunner
{
    private readonly StrategyPlan[] _plans;
    private readonly RegionColumns _columns;
    private readonly ParameterRows _rows;
    private readonly TrialBatch _batch;
    private readonly ShockSource _source;
    private readonly Shocks _shocks;
    private readonly StrategyWalk _walk;
    private readonly ChunkAccumulator[] _accumulators;

    internal BlockRunner(RegionTask task)
    {
        _plans = [.. task.Strategies.Select(strategy => new StrategyPlan(strategy))];
        _columns = task.Columns;
        _rows = task.Inputs.Rows;
        _batch = task.Batch;
        _source = task.Shocks;
        _shocks = new Shocks(task.Settings.HorizonQuarters, task.Settings.CarrierShares.Length);
        _walk = new StrategyWalk(task.Settings);
        _accumulators = [.. _plans.Select(_ => new ChunkAccumulator(_columns.Sums.Layout))];
    }

    /// <param name="chunk">A chunk of the batch, counted over the whole run.</param>
    internal void Run(int chunk)
    {
        foreach (var accumulator in _accumulators)
        {
            accumulator.Clear();
        }

        var end = Math.Min(_batch.Start + _batch.Count, (chunk + 1) * TrialChunks.Size);
        for (var trial = chunk * TrialChunks.Size; trial < end; trial += Lanes.Count)
        {
            _source.Fill(trial, _shocks);
            _walk.Prepare(new EightTrials(_rows, trial - _batch.Start), _shocks);
            for (var s = 0; s < _plans.Length; s++)
            {
                Run(s, trial, end - trial);
            }
        }

        for (var s = 0; s < _plans.Length; s++)
        {
            _columns.Sums.Store(chunk, s, _accumulators[s].Finish());
        }
    }

    private void Run(int strategy, int trial, int count)
    {
        var accumulator = _accumulators[strategy];
        var valid = LaneMask.First(count);
        var recorder = new TimelineRecorder(accumulator.Sums, _columns.Timelines[strategy], trial, valid);
        ref readonly var outcome = ref _walk.Run(_plans[strategy], ref recorder);
        _columns.Strategies[strategy].Store(trial, outcome);
        accumulator.Add(outcome, count, valid);
    }
}
