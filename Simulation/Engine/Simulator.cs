using Simulation.Model.Strategies;

namespace Simulation.Engine;

/// <summary>
/// Runs a study region after region, as many at once as there are threads and memory for, so that only those regions'
/// columns are in memory. The threads are a <see cref="Crew"/>'s.
/// </summary>
internal sealed class Simulator(Study study, RunOptions options)
{
    /// <summary>Trials whose columns may be in memory at once, of all regions that run at a time: about 1.5 GB.</summary>
    private const int TrialsAtOnceMax = 2_000_000;

    /// <summary>
    /// Simulates regions and hands each to <paramref name="consume"/> while its columns last: in order of their beginning, but
    /// for different regions at the same time where <see cref="RunOptions.RegionsAtOnce"/> allows.
    /// </summary>
    /// <returns>What came of each region, in the order of <paramref name="regions"/>.</returns>
    internal IReadOnlyList<T> Run<T>(
        IReadOnlyList<RegionPlan> regions,
        IReadOnlyList<Strategy> strategies,
        Func<RegionTrials, T> consume,
        Action<RunProgress>? onProgress = null,
        CancellationToken cancellation = default
    )
    {
        return Drive(
            new Order(strategies, regions, options.Trials, onProgress),
            (driver, region) => consume(driver.Simulate(region)),
            cancellation
        );
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
        var batches = BatchPlan.Of(options.Trials);
        return Drive(
            new Order(strategies, regions, batches.TrialsMax, onProgress),
            (driver, region) => rule.Consume(driver.SimulateUntil(region, batches, rule.IsSettled)),
            cancellation
        );
    }

    private T[] Drive<T>(Order order, Func<RegionDriver, RegionPlan, T> simulate, CancellationToken cancellation)
    {
        var plan = new RunPlan(study, options, order.Strategies);
        var (regions, trials) = (order.Regions, order.TrialsMax);
        var progress = new ProgressCount((long)regions.Count * trials, order.OnProgress);
        var results = new T[regions.Count];
        var drivers = 0;
        Crew.Drive(
            SizeFor(trials),
            regions.Count,
            crew =>
            {
                if (Interlocked.Increment(ref drivers) == 2)
                {
                    WarmUp.Run(plan, regions[0]);
                }

                var driver = new RegionDriver(plan, trials, crew, progress);
                return region => results[region] = simulate(driver, regions[region]);
            },
            cancellation
        );
        return results;
    }

    private CrewSize SizeFor(int trials) =>
        options.RegionsAtOnce is { } regions
            ? new CrewSize(options.Threads, regions)
            : CrewSize.Keeping(options.Threads, trials, TrialsAtOnceMax);

    /// <summary>What to simulate, and whom to tell how far it is.</summary>
    private sealed record Order(
        IReadOnlyList<Strategy> Strategies,
        IReadOnlyList<RegionPlan> Regions,
        int TrialsMax,
        Action<RunProgress>? OnProgress
    );
}
