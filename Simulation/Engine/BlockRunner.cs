using Simulation.Engine.Columns;
using Simulation.Engine.Inputs;
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
    private readonly ShockSource _source;
    private readonly Shocks _shocks;
    private readonly StrategyWalk _walk;
    private readonly AlignedBuffer<Lanes>[] _sums;

    internal BlockRunner(RegionTask task)
    {
        _plans = [.. task.Strategies.Select(strategy => new StrategyPlan(strategy))];
        _columns = task.Columns;
        _rows = task.Inputs.Rows;
        _source = task.Shocks;
        _shocks = new Shocks(task.Settings.HorizonQuarters, task.Settings.CarrierShares.Count);
        _walk = new StrategyWalk(task.Settings);
        _sums = [.. _plans.Select(_ => new AlignedBuffer<Lanes>(_columns.Sums.Layout.Count))];
    }

    internal void Run(int chunk)
    {
        foreach (var sums in _sums)
        {
            sums.Span.Clear();
        }

        var end = _columns.Chunks.End(chunk);
        for (var trial = chunk * TrialChunks.Size; trial < end; trial += Lanes.Count)
        {
            _source.Fill(trial, _shocks);
            _walk.Prepare(new EightTrials(_rows, trial), _shocks);
            var valid = LaneMask.First(end - trial);
            for (var s = 0; s < _plans.Length; s++)
            {
                Run(s, trial, valid);
            }
        }

        for (var s = 0; s < _plans.Length; s++)
        {
            _columns.Sums.Store(chunk, s, _sums[s].Span);
        }
    }

    private void Run(int strategy, int trial, LaneMask valid)
    {
        var recorder = new TimelineRecorder(_sums[strategy], _columns.Timelines[strategy], trial, valid);
        ref readonly var outcome = ref _walk.Run(_plans[strategy], ref recorder);
        _columns.Strategies[strategy].Store(trial, outcome);
        var sums = _sums[strategy].Span;
        var layout = _columns.Sums.Layout;
        sums[layout.Of(TrialSum.Units)] += Lanes.Where(valid, outcome.Units);
        sums[layout.Of(TrialSum.LowestBrand)] += Lanes.Where(valid, outcome.LowestBrand);
        sums[layout.Of(TrialSum.CarriersLive)] += Lanes.Where(valid, outcome.CarriersLive);
        sums[layout.Of(TrialSum.EngineerMonths)] += Lanes.Where(valid, outcome.EngineerMonths);
        for (var driver = Driver.Revenue; driver <= Driver.Spillover; driver++)
        {
            sums[layout.Of(driver)] += Lanes.Where(valid, outcome.Drivers[(int)driver]);
        }
    }
}
