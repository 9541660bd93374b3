using Simulation.Analysis.Comparison;
using Simulation.Engine;
using Simulation.Engine.Columns;
using Simulation.Engine.Inputs;
using Simulation.Engine.Results;
using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Model.World;
using Simulation.Numerics;
using Simulation.Sampling;

namespace Simulation.Benchmarks.Phases;

/// <summary>
/// What the simulator does with a region, cut where one part ends and the next begins, each part over all trials on one
/// thread. A part that needs the one before does it too, and the caller takes the difference.
/// </summary>
internal sealed class RegionPhases
{
    private readonly Study _study;
    private readonly RegionPlan _region;
    private readonly InputSampler _sampler;
    private readonly RegionColumns _columns;
    private readonly TrialBatch _batch;
    private readonly RegionSettings _settings;
    private readonly ShockSource _source;
    private readonly Shocks _shocks;
    private readonly StrategyWalk _walk;
    private readonly DrawnInputs _inputs;
    private RegionResult _result = null!;

    /// <param name="study">All its strategies are walked.</param>
    /// <param name="region">One of its regions.</param>
    /// <param name="sampler">Of one thread.</param>
    /// <param name="columns">Overwritten.</param>
    internal RegionPhases(Study study, RegionPlan region, InputSampler sampler, RegionColumns columns)
    {
        _study = study;
        _region = region;
        _sampler = sampler;
        _columns = columns;
        _batch = TrialBatch.Whole(columns.Chunks.Trials);
        _settings = RegionPlans.SettingsOf(study, region);
        _source = new ShockSource(study.Seed, region);
        _shocks = new Shocks(_settings.HorizonQuarters, _settings.CarrierShares.Length);
        _walk = new StrategyWalk(_settings);
        _inputs = Draw();
    }

    /// <summary>Uniforms, copula, quantile functions, clamping of every uncertain input.</summary>
    internal DrawnInputs Draw() => _sampler.Draw(_region, _batch, WorkSharing.OneAfterAnother);

    /// <summary>The stratified uniforms of as many inputs as the region's uncertain ones.</summary>
    internal void FillHypercube(double[] scratch)
    {
        for (var i = 0; i < _inputs.Uncertain.Count; i++)
        {
            LatinHypercube.Fill(new PhiloxKey(_study.Seed), (ulong)i, _batch.Count, 0, scratch);
        }
    }

    /// <summary>The quantile functions of every uncertain input, on numbers that are uniforms.</summary>
    internal void TransformUniforms(double[] uniforms, double[] scratch)
    {
        foreach (var input in _inputs.Uncertain)
        {
            uniforms.CopyTo(scratch, 0);
            input.Value.Distribution.Transform(scratch);
        }
    }

    internal void FillShocks()
    {
        for (var trial = 0; trial < _batch.Count; trial += Lanes.Count)
        {
            _source.Fill(trial, _shocks);
        }
    }

    /// <summary>Shocks, and the world that strategies share.</summary>
    internal void MakeWorlds()
    {
        for (var trial = 0; trial < _batch.Count; trial += Lanes.Count)
        {
            MakeWorld(trial / Lanes.Count % StrategyWalk.VectorsMax, trial);
        }
    }

    /// <summary>Shocks, world and the walks of some strategies, of which nothing is kept.</summary>
    internal Lanes Walk(IReadOnlyList<StrategyPlan> plans)
    {
        var sum = Lanes.Zero;
        var recorder = default(NoQuarters);
        for (var trial = 0; trial < _batch.Count; trial += StrategyWalk.VectorsMax * Lanes.Count)
        {
            for (var v = 0; v < StrategyWalk.VectorsMax; v++)
            {
                MakeWorld(v, trial + (v * Lanes.Count));
            }

            foreach (var plan in plans)
            {
                sum += _walk.Run(plan, StrategyWalk.VectorsMax, ref recorder)[0].Value;
            }
        }

        return sum;
    }

    /// <summary>Shocks, world, walks, and columns and sums of what they come to: what a thread of the engine does.</summary>
    internal void RunChunks()
    {
        var task = new RegionTask(_region, _settings, _study.Strategies, _batch, _inputs, _source, _columns);
        var runner = new BlockRunner(task);
        for (var chunk = 0; chunk < _columns.Chunks.Count; chunk++)
        {
            runner.Run(chunk);
        }
    }

    /// <summary>Means, quantiles and timelines of columns that are there, as a run without a report asks for them.</summary>
    internal void Reduce()
    {
        var reductions = new Reductions(_columns) { CumulativeCash = false };
        var strategies = _study.Strategies.Select((strategy, s) => reductions.Strategy(s, strategy));
        var inputs = _inputs.Uncertain.Select(
            (input, i) => reductions.Input(input, _inputs.Columns[i], _inputs.Clamped[i])
        );
        _result = new RegionResult(_region, [.. strategies], [.. inputs]);
    }

    /// <summary>Strategies side by side, once they are reduced.</summary>
    internal RegionComparison Compare() => RegionComparer.Compare(new RegionTrials(_result, _inputs, _columns));

    private void MakeWorld(int vector, int trial)
    {
        _source.Fill(trial, _shocks);
        _walk.Prepare(vector, _inputs.Rows, trial, _shocks);
    }
}
