using Simulation.Engine.Columns;
using Simulation.Engine.Inputs;
using Simulation.Engine.Results;
using Simulation.Model.Strategies;

namespace Simulation.Engine;

/// <summary>Simulates one region after another, with columns of its own that each region overwrites.</summary>
internal sealed class RegionDriver
{
    private readonly Study _study;
    private readonly RunOptions _options;
    private readonly IReadOnlyList<Strategy> _strategies;
    private readonly Crew _crew;
    private readonly ProgressCount _progress;
    private readonly InputSampler _sampler;
    private readonly RegionColumns _columns;

    internal RegionDriver(RunPlan plan, int trialsMax, Crew crew, ProgressCount progress)
    {
        (_study, _options, _strategies) = plan;
        _crew = crew;
        _progress = progress;
        _columns = new RegionColumns(new TrialChunks(trialsMax), _strategies.Count, _study.HorizonQuarters);
        _sampler = new InputSampler(_study, _options, _columns.Lent);
    }

    /// <summary>All trials of the options in one batch.</summary>
    internal RegionTrials Simulate(RegionPlan region)
    {
        var task = TaskOf(region, TrialBatch.Whole(_options.Trials));
        RunChunks(task);
        return Reduced(task);
    }

    /// <summary>Batches until the rule says that more trials would not matter, or there are no more.</summary>
    internal RegionTrials SimulateUntil(RegionPlan region, BatchPlan batches, Func<RegionColumns, bool> isSettled)
    {
        var drawn = new DrawnSoFar(batches.TrialsMax);
        for (var number = 0; ; number++)
        {
            var task = TaskOf(region, batches.Batch(number));
            RunChunks(task);
            drawn.Add(task.Batch, task.Inputs);
            var soFar = _columns.First(task.Batch.Start + task.Batch.Count);
            if (number == batches.Count - 1 || isSettled(soFar))
            {
                _progress.Add(batches.TrialsMax - soFar.Chunks.Trials);
                return Reduced(task with { Columns = soFar, Inputs = drawn.Inputs, BatchTrials = batches.BatchTrials });
            }
        }
    }

    /// <summary>All but the walk: draws stand in for outcomes.</summary>
    internal RegionTrials Rehearse(RegionPlan region)
    {
        var task = TaskOf(region, TrialBatch.Whole(_options.Trials));
        task.Draws?.DrawAll(_crew.ForEach);
        for (var s = 0; s < _strategies.Count; s++)
        {
            _columns.Fill(s, task.Inputs.Columns[s]);
        }

        return Reduced(task);
    }

    private RegionTask TaskOf(RegionPlan region, TrialBatch batch)
    {
        var (inputs, draws) = _sampler.Begin(region, batch);
        return new(
            region,
            RegionPlans.SettingsOf(_study, region),
            _strategies,
            batch,
            inputs,
            new ShockSource(_options.Seed, region),
            _columns
        )
        {
            Draws = draws,
        };
    }

    private void RunChunks(RegionTask task)
    {
        var perTask = _options.ChunksPerTask;
        var chunks = new TrialChunks(task.Batch.Count);
        _crew.ForEach(
            (chunks.Count + perTask - 1) / perTask,
            () => new BlockRunner(task),
            (index, runner) =>
            {
                var end = Math.Min(chunks.Count, (index + 1) * perTask);
                task.Draws?.DrawChunks(index * perTask, end);
                for (var chunk = index * perTask; chunk < end; chunk++)
                {
                    runner.Run(task.Batch.FirstChunk + chunk);
                    _progress.Add(chunks.End(chunk) - (chunk * TrialChunks.Size));
                }
            }
        );
    }

    private RegionTrials Reduced(RegionTask task) =>
        new(Reduce(task), task.Inputs, task.Columns) { BatchTrials = task.BatchTrials, ForEach = _crew.ForEach };

    private RegionResult Reduce(RegionTask task)
    {
        var reductions = new Reductions(task.Columns, task.BatchTrials) { CumulativeCash = _options.CumulativeCash };
        var inputs = task.Inputs;
        var strategyResults = new StrategyResult[_strategies.Count];
        var inputResults = new InputResult[inputs.Uncertain.Count];
        _crew.ForEach(
            _strategies.Count + inputs.Uncertain.Count,
            index =>
            {
                if (index < _strategies.Count)
                {
                    strategyResults[index] = reductions.Strategy(index, _strategies[index]);
                }
                else
                {
                    var i = index - _strategies.Count;
                    inputResults[i] = reductions.Input(inputs.Uncertain[i], inputs.Columns[i], inputs.Clamped[i]);
                }
            }
        );
        return new RegionResult(task.Region, strategyResults, inputResults);
    }
}

/// <summary>What is run of a study, and how.</summary>
internal sealed record RunPlan(Study Study, RunOptions Options, IReadOnlyList<Strategy> Strategies);
