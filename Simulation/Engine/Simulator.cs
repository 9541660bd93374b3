using Simulation.Engine.Columns;
using Simulation.Engine.Inputs;
using Simulation.Engine.Results;
using Simulation.Model;
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
    private readonly TrialChunks _chunks;

    internal Simulator(Study study, RunOptions options)
    {
        _study = study;
        _options = options;
        _chunks = new TrialChunks(options.Trials);
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
        var columns = new RegionColumns(_chunks, strategies.Count, _study.HorizonQuarters);
        var progress = new ProgressCount((long)regions.Count * _options.Trials, onProgress);
        var results = new List<T>(regions.Count);
        foreach (var region in regions)
        {
            cancellation.ThrowIfCancellationRequested();
            var inputs = _sampler.Draw(region, cancellation);
            var shocks = new ShockSource(_options.Seed, region);
            var task = new RegionTask(
                region,
                RegionPlans.SettingsOf(_study, region),
                strategies,
                inputs,
                shocks,
                columns
            );
            RunChunks(task, progress, cancellation);
            results.Add(consume(new RegionTrials(Reduce(task, cancellation), inputs, columns)));
        }

        return results;
    }

    private void RunChunks(RegionTask task, ProgressCount progress, CancellationToken cancellation)
    {
        var perTask = _options.ChunksPerTask;
        var tasks = (_chunks.Count + perTask - 1) / perTask;
        Parallel.For(
            0,
            tasks,
            Parallelism(cancellation),
            () => new BlockRunner(task),
            (index, _, runner) =>
            {
                var end = Math.Min(_chunks.Count, (index + 1) * perTask);
                for (var chunk = index * perTask; chunk < end; chunk++)
                {
                    runner.Run(chunk);
                    progress.Add(_chunks.End(chunk) - (chunk * TrialChunks.Size));
                }

                return runner;
            },
            _ => { }
        );
    }

    private RegionResult Reduce(RegionTask task, CancellationToken cancellation)
    {
        var reductions = new Reductions(task.Columns);
        var (inputs, strategies, horizon) = (task.Inputs, task.Strategies, _study.HorizonQuarters);
        var quarters = strategies.Select(_ => new QuarterResult[horizon]).ToArray();
        Parallel.For(
            0,
            strategies.Count * horizon,
            Parallelism(cancellation),
            index => quarters[index / horizon][index % horizon] = reductions.Quarter(index / horizon, index % horizon)
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
