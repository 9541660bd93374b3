using BenchmarkDotNet.Attributes;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Model.Strategies;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Benchmarks;

/// <summary>
/// The steps of the model on one thread, per trial and quarter: shocks, the world that strategies share, and the walk of
/// each strategy. Region US of the shipped baseline, five carriers, 24 quarters.
/// </summary>
[MemoryDiagnoser]
public class WalkBenchmarks
{
    private const int Trials = 4096;
    private const int Quarters = 24;
    private const int OperationsPerRun = Trials * Quarters;

    private readonly Study _study = BaselineStudy.Load();
    private ShockSource _source = null!;
    private Shocks _shocks = null!;
    private StrategyWalk _walk = null!;
    private ParameterRows _rows = null!;
    private StrategyPlan _plan = null!;

    /// <summary>The strategy that is walked.</summary>
    [ParamsSource(nameof(Strategies))]
    public string Strategy { get; set; } = "";

    /// <summary>All that ship.</summary>
    public IEnumerable<string> Strategies => _study.Strategies.Select(strategy => strategy.Name);

    /// <summary>Draws inputs and makes one vector's world.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var region = _study.Regions[0];
        var options = new RunOptions(Trials, _study.Seed, Threads: 1);
        var settings = RegionPlans.SettingsOf(_study, region);
        _rows = new InputSampler(_study, options)
            .Draw(region, TrialBatch.Whole(Trials), WorkSharing.OneAfterAnother)
            .Rows;
        _source = new ShockSource(options.Seed, region);
        _shocks = new Shocks(settings.HorizonQuarters, settings.CarrierShares.Length);
        _walk = new StrategyWalk(settings);
        _plan = new StrategyPlan(_study.Strategies.First(strategy => strategy.Name == Strategy));
        for (var vector = 0; vector < StrategyWalk.VectorsMax; vector++)
        {
            _source.Fill(vector * Lanes.Count, _shocks);
            _walk.Prepare(vector, _rows, vector * Lanes.Count, _shocks);
        }
    }

    /// <summary>Shocks of every trial.</summary>
    [Benchmark(OperationsPerInvoke = OperationsPerRun)]
    public void Shocks()
    {
        for (var trial = 0; trial < Trials; trial += Lanes.Count)
        {
            _source.Fill(trial, _shocks);
        }
    }

    /// <summary>The world of every trial.</summary>
    [Benchmark(OperationsPerInvoke = OperationsPerRun)]
    public void World()
    {
        for (var trial = 0; trial < Trials; trial += Lanes.Count)
        {
            _walk.Prepare(trial / Lanes.Count % StrategyWalk.VectorsMax, _rows, trial, _shocks);
        }
    }

    /// <summary>The walk of every trial.</summary>
    [Benchmark(OperationsPerInvoke = OperationsPerRun)]
    public double Walk()
    {
        var sum = Lanes.Zero;
        var recorder = default(NoQuarters);
        for (var trial = 0; trial < Trials; trial += StrategyWalk.VectorsMax * Lanes.Count)
        {
            sum += _walk.Run(_plan, StrategyWalk.VectorsMax, ref recorder)[0].Value;
        }

        return Lanes.Sum(sum);
    }
}
