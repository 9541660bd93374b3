using Simulation.Engine.Inputs;
using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Engine;

/// <summary>
/// Values of strategies in one region at draws of somebody's choosing, with the shocks of chosen trials: what an analysis
/// asks for that needs a design of its own. Keeps nothing but values, so that it is cheaper than a run.
/// </summary>
internal sealed class RegionEvaluator
{
    private readonly Study _study;
    private readonly RegionPlan _region;
    private readonly IReadOnlyList<Strategy> _strategies;
    private readonly RunOptions _options;
    private readonly InputSpace _space;

    /// <param name="study">The firm, the horizon and the exit rule.</param>
    /// <param name="region">The region.</param>
    /// <param name="strategies">Those to be valued.</param>
    /// <param name="options">Seed and threads; the number of trials does not matter.</param>
    internal RegionEvaluator(Study study, RegionPlan region, IReadOnlyList<Strategy> strategies, RunOptions options)
    {
        _study = study;
        _region = region;
        _strategies = strategies;
        _options = options;
        _space = new InputSpace(study.Firm, region);
    }

    /// <summary>The uncertain inputs of the firm and the region, in row order.</summary>
    internal IReadOnlyList<UncertainInput> Inputs => _space.Uncertain;

    /// <summary>Net present values at each point; point i meets the shocks of trial firstShockTrial + i.</summary>
    /// <param name="draws">[inputs][points, padded as <see cref="TrialChunks.PaddedTrials"/> says].</param>
    /// <param name="points">How many points count.</param>
    /// <param name="firstShockTrial">The trial whose shocks the first point meets.</param>
    /// <param name="values">[strategies][points, padded likewise]; USD, written.</param>
    /// <param name="cancellation">Looked at between chunks of points.</param>
    internal void Evaluate(
        IReadOnlyList<double[]> draws,
        int points,
        int firstShockTrial,
        IReadOnlyList<double[]> values,
        CancellationToken cancellation
    )
    {
        var chunks = new TrialChunks(points);
        var rows = _space.Rows(draws);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = _options.Threads,
            CancellationToken = cancellation,
        };
        Parallel.For(
            0,
            chunks.Count,
            parallel,
            () => new ValueRunner(_study, _region, _strategies, new ShockSource(_options.Seed, _region)),
            (chunk, _, runner) =>
            {
                var end = chunks.End(chunk);
                var vectors = 0;
                for (var point = chunk * TrialChunks.Size; point < end; point += vectors * Lanes.Count)
                {
                    vectors = StrategyWalk.VectorsOf(end - point);
                    runner.Run(rows, new PointBlock(point, firstShockTrial + point, vectors), values);
                }

                return runner;
            },
            _ => { }
        );
    }

    /// <summary>Values of eight points at a time on one thread, with scratch memory of its own.</summary>
    private sealed class ValueRunner(
        Study study,
        RegionPlan region,
        IReadOnlyList<Strategy> strategies,
        ShockSource source
    )
    {
        private readonly StrategyPlan[] _plans = [.. strategies.Select(strategy => new StrategyPlan(strategy))];
        private readonly Shocks _shocks = new(study.HorizonQuarters, region.Carriers.Count);
        private readonly StrategyWalk _walk = new(RegionPlans.SettingsOf(study, region));

        internal void Run(ParameterRows rows, PointBlock block, IReadOnlyList<double[]> values)
        {
            var vectors = block.Vectors;
            for (var v = 0; v < vectors; v++)
            {
                source.Fill(block.ShockTrial + (v * Lanes.Count), _shocks);
                _walk.Prepare(v, rows, block.Point + (v * Lanes.Count), _shocks);
            }

            for (var s = 0; s < _plans.Length; s++)
            {
                var nothing = default(NoQuarters);
                var outcomes = _walk.Run(_plans[s], vectors, ref nothing);
                for (var v = 0; v < vectors; v++)
                {
                    outcomes[v].Value.Store(values[s], block.Point + (v * Lanes.Count));
                }
            }
        }
    }

    /// <summary>Points that are walked side by side.</summary>
    /// <param name="Point">The first.</param>
    /// <param name="ShockTrial">The trial whose shocks it meets.</param>
    /// <param name="Vectors">How many eights of them.</param>
    private readonly record struct PointBlock(int Point, int ShockTrial, int Vectors);
}
