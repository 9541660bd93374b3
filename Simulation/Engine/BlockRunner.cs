using System.Runtime.CompilerServices;
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
    private readonly StrategyColumns[] _columns;
    private readonly TimelineColumns[] _timelines;
    private readonly ChunkSums _sums;
    private readonly ParameterRows _rows;
    private readonly TrialBatch _batch;
    private readonly ShockSource _source;
    private readonly Shocks _shocks;
    private readonly StrategyWalk _walk;
    private readonly ChunkAccumulator[] _accumulators;

    internal BlockRunner(RegionTask task)
    {
        _plans = [.. task.Strategies.Select(strategy => new StrategyPlan(strategy))];
        _columns = [.. task.Columns.Strategies];
        _timelines = [.. task.Columns.Timelines];
        _sums = task.Columns.Sums;
        _rows = task.Inputs.Rows;
        _batch = task.Batch;
        _source = task.Shocks;
        _shocks = new Shocks(task.Settings.HorizonQuarters, task.Settings.CarrierShares.Length);
        _walk = new StrategyWalk(task.Settings);
        _accumulators = [.. _plans.Select(_ => new ChunkAccumulator(_sums.Layout))];
    }

    /// <param name="chunk">A chunk of the batch, counted over the whole run.</param>
    [MethodImpl(Compile.Fully)]
    internal void Run(int chunk)
    {
        foreach (var accumulator in _accumulators)
        {
            accumulator.Clear();
        }

        var end = Math.Min(_batch.Start + _batch.Count, (chunk + 1) * TrialChunks.Size);
        var vectors = 0;
        for (var trial = chunk * TrialChunks.Size; trial < end; trial += vectors * Lanes.Count)
        {
            vectors = StrategyWalk.VectorsOf(end - trial);
            Prepare(trial, vectors);
            for (var s = 0; s < _plans.Length; s++)
            {
                Run(s, vectors, trial, end - trial);
            }
        }

        for (var s = 0; s < _plans.Length; s++)
        {
            _sums.Store(chunk, s, _accumulators[s].Finish());
        }
    }

    [MethodImpl(Compile.Fully)]
    private void Prepare(int trial, int vectors)
    {
        for (var v = 0; v < vectors; v++)
        {
            var first = trial + (v * Lanes.Count);
            _source.Fill(first, _shocks);
            _walk.Prepare(v, _rows, first - _batch.Start, _shocks);
        }
    }

    [MethodImpl(Compile.Fully)]
    private void Run(int strategy, int vectors, int trial, int count)
    {
        var accumulator = _accumulators[strategy];
        var recorder = new TimelineRecorder(accumulator.SumsFor(count), _timelines[strategy], trial);
        var outcomes = _walk.Run(_plans[strategy], vectors, ref recorder);
        for (var v = 0; v < outcomes.Length; v++)
        {
            _columns[strategy].Store(trial + (v * Lanes.Count), outcomes[v]);
        }

        accumulator.Add(outcomes, count);
    }
}
