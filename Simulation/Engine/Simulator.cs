using Simulation.Engine.Columns;
using Simulation.Engine.Inputs;
using Simulation.Engine.Results;
using Simulation.Model.Strategies;

namespace Simulation.Engine;

/// <summary>
/// Runs a study region after region, chunks of trials in parallel, so that only one region's columns are in memory. The
/// only place with threads.
/// </summary>
internal sealed class Simulator
{
    private readonly Study _study;
    private readonly RunOptions _options;
    private readonly InputSampler _sampler;

    internal Simulator(Study study, RunOptions options)
    {
        _study = study;
        _options = options;
        _sampler = new InputSampler(study, options);
    }

    /// <summary>Simulates regions in order and hands each to <paramref name="consume"/> while its columns last.</summary>
    internal IReadOnlyList<T> Run<T>(
        IReadOnlyList<RegionPlan> regions,
        IReadOnlyList<Strategy> strategies,
        Func<RegionTrials, T> consume,
        Action<RunProgress>? onProgress = null,
        CancellationToken cancellation = default
    )
    {
        var trials = _options.Trials;
        var columns = new RegionColumns(new TrialChunks(trials), strategies.Count, _study.HorizonQuarters);
        var progress = new ProgressCount((long)regions.Count * trials, onProgress);
        var results = new List<T>(regions.Count);
        foreach (var region in regions)
        {
            var task = TaskOf(region, strategies, TrialBatch.Whole(trials), columns, cancellation);
            RunChunks(task, progress, cancellation);
            results.Add(
                consume(
                    new RegionTrials(Reduce(task, cancellation), task.Inputs, columns)
                    {
                        ForEach = new WorkSharing(_options.Threads, cancellation).ForEach,
                    }
                )
            );
        }

        return results;
    }

    /// <summary>
    /// The same, each region in batches until the rule says that more trials would not matter, or the trials of the options
    /// are used up.
    /// </summary>
    internal IReadOnlyList<T> RunUntil<T>(
        IReadOnlyList<RegionPlan> regions,
        IReadOnlyList<Strategy> strategies,
        BatchRule<T> rule,
        Action<RunProgress>? onProgress = null,
        CancellationToken cancellation = default
    )
    {
        var batches = BatchPlan.Of(_options.Trials);
        var columns = new RegionColumns(new TrialChunks(batches.TrialsMax), strategies.Count, _study.HorizonQuarters);
        var progress = new ProgressCount((long)regions.Count * batches.TrialsMax, onProgress);
        var results = new List<T>(regions.Count);
        foreach (var region in regions)
        {
            var drawn = new DrawnSoFar(batches.TrialsMax);
            for (var number = 0; ; number++)
            {
                var task = TaskOf(region, strategies, batches.Batch(number), columns, cancellation);
                drawn.Add(task.Batch, task.Inputs);
                RunChunks(task, progress, cancellation);
                var soFar = columns.First(task.Batch.Start + task.Batch.Count);
                if (number == batches.Count - 1 || rule.IsSettled(soFar))
                {
                    progress.Add(batches.TrialsMax - soFar.Chunks.Trials);
                    var whole = task with { Columns = soFar, Inputs = drawn.Inputs, BatchTrials = batches.BatchTrials };
                    results.Add(
                        rule.Consume(
                            new RegionTrials(Reduce(whole, cancellation), drawn.Inputs, soFar)
                            {
                                BatchTrials = batches.BatchTrials,
                                ForEach = new WorkSharing(_options.Threads, cancellation).ForEach,
                            }
                        )
                    );
                    break;
                }
            }
        }

        return results;
    }

    private RegionTask TaskOf(
        RegionPlan region,
        IReadOnlyList<Strategy> strategies,
        TrialBatch batch,
        RegionColumns columns,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        var inputs = _sampler.Draw(region, batch, cancellation);
        var shocks = new ShockSource(_options.Seed, region);
        return new RegionTask(
            region,
            RegionPlans.SettingsOf(_study, region),
            strategies,
            batch,
            inputs,
            shocks,
            columns
        );
    }

    private void RunChunks(RegionTask task, ProgressCount progress, CancellationToken cancellation)
    {
        var perTask = _options.ChunksPerTask;
        var chunks = new TrialChunks(task.Batch.Count);
        Parallel.For(
            0,
            (chunks.Count + perTask - 1) / perTask,
            Parallelism(cancellation),
            () => new BlockRunner(task),
            (index, _, runner) =>
            {
                var end = Math.Min(chunks.Count, (index + 1) * perTask);
                for (var chunk = index * perTask; chunk < end; chunk++)
                {
                    runner.Run(task.Batch.FirstChunk + chunk);
                    progress.Add(chunks.End(chunk) - (chunk * TrialChunks.Size));
                }

                return runner;
            },
            _ => { }
        );
    }

    private RegionResult Reduce(RegionTask task, CancellationToken cancellation)
    {
        var reductions = new Reductions(task.Columns, task.BatchTrials);
        var (inputs, strategies, horizon) = (task.Inputs, task.Strategies, _study.HorizonQuarters);
        var quarters = strategies.Select(_ => new QuarterResult[horizon]).ToArray();
        var cumulative = new (double, double)[strategies.Count][];
        Parallel.For(0, strategies.Count, Parallelism(cancellation), s => cumulative[s] = reductions.CumulativeCash(s));
        Parallel.For(
            0,
            strategies.Count * horizon,
            Parallelism(cancellation),
            index =>
            {
                var (s, t) = (index / horizon, index % horizon);
                quarters[s][t] = reductions.Quarter(s, t, cumulative[s][t]);
            }
        );
        var strategyResults = new StrategyResult[strategies.Count];
        var inputResults = new InputResult[inputs.Uncertain.Count];
        Parallel.For(
            0,
            strategies.Count + inputs.Uncertain.Count,
            Parallelism(cancellation),
            index =>
            {
                if (index < strategies.Count)
                {
                    strategyResults[index] = reductions.Strategy(index, strategies[index], quarters[index]);
                }
                else
                {
                    var i = index - strategies.Count;
                    inputResults[i] = reductions.Input(inputs.Uncertain[i], inputs.Columns[i], inputs.Clamped[i]);
                }
            }
        );
        return new RegionResult(task.Region, strategyResults, inputResults);
    }

    private ParallelOptions Parallelism(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancellation };
}
