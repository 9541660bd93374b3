using Simulation.Benchmarks.Figures;
using Simulation.Engine;
using Simulation.Engine.Columns;
using Simulation.Engine.Inputs;
using Simulation.Model.Strategies;
using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Benchmarks.Phases;

/// <summary>The phases of some regions, timed; all costs are nanoseconds a trial, region, strategy and quarter.</summary>
internal sealed class PhaseTimes
{
    private const int Repeats = 3;

    private readonly Study _study;
    private readonly int _trials;
    private readonly double _operations;
    private readonly Dictionary<string, double> _seconds = new(StringComparer.Ordinal);

    /// <param name="study">All its strategies are walked.</param>
    /// <param name="regions">Some of its regions.</param>
    /// <param name="trials">A whole number of the vectors that are walked side by side.</param>
    internal PhaseTimes(Study study, IReadOnlyList<RegionPlan> regions, int trials)
    {
        _study = study;
        _trials = trials;
        _operations = (double)trials * regions.Count * study.Strategies.Count * study.HorizonQuarters;
        Measure(regions);
    }

    /// <summary>In the order of a run.</summary>
    internal static IReadOnlyList<Part> Parts { get; } =
    [
        new("hypercube", "draws: stratified uniforms", times => times.Of("hypercube")),
        new("quantiles", "draws: quantile functions", times => times.Of("quantiles")),
        new("draws-rest", "draws: copula, ranks, clamping", times => times.Rest("draws", "hypercube", "quantiles")),
        new("shocks", "shocks of all streams", times => times.Of("shocks")),
        new("world", "world and terms, shared by the strategies", times => times.Rest("worlds", "shocks")),
        new("walks", "walks of all strategies", times => times.Rest("walks", "worlds")),
        new("columns", "columns and sums", times => times.Rest("chunks", "walks")),
        new("reductions", "reductions: means, quantiles, timelines", times => times.Of("reductions")),
        new("comparison", "comparison of strategies", times => times.Of("comparison")),
        new("all", "all", times => times.All),
    ];

    internal double All => Of("draws") + Of("chunks") + Of("reductions") + Of("comparison");

    /// <summary>One strategy's walk, a trial and quarter of its own.</summary>
    internal double Walk(string strategy) => Rest(strategy, "worlds") * _study.Strategies.Count;

    private double Of(string phase) => 1e9 * _seconds[phase] / _operations;

    private double Rest(string phase, params string[] known) => Of(phase) - known.Sum(Of);

    private void Measure(IReadOnlyList<RegionPlan> regions)
    {
        var sampler = new InputSampler(_study, new RunOptions(_trials, _study.Seed, Threads: 1));
        var columns = new RegionColumns(new TrialChunks(_trials), _study.Strategies.Count, _study.HorizonQuarters);
        var (uniforms, scratch) = (new double[_trials], new double[_trials]);
        LatinHypercube.Fill(new PhiloxKey(_study.Seed), 1, _trials, 0, uniforms);
        foreach (var region in regions)
        {
            var phases = new RegionPhases(_study, region, sampler, columns);
            Time("draws", () => phases.Draw());
            Time("hypercube", () => phases.FillHypercube(scratch));
            Time("quantiles", () => phases.TransformUniforms(uniforms, scratch));
            Time("shocks", phases.FillShocks);
            Time("worlds", phases.MakeWorlds);
            TimeWalks(phases);
            Time("chunks", phases.RunChunks);
            Time("reductions", phases.Reduce);
            Time("comparison", () => phases.Compare());
        }
    }

    private void TimeWalks(RegionPhases phases)
    {
        var plans = _study.Strategies.Select(strategy => new StrategyPlan(strategy)).ToArray();
        Time("walks", () => phases.Walk(plans));
        foreach (var (plan, strategy) in plans.Zip(_study.Strategies))
        {
            Time(strategy.Name, () => phases.Walk([plan]));
        }
    }

    private void Time(string phase, Action action) =>
        _seconds[phase] = _seconds.GetValueOrDefault(phase) + Stopwatch.FastestSeconds(Repeats, action);
}
