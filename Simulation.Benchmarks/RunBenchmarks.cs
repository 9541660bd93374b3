using BenchmarkDotNet.Attributes;
using Simulation.Analysis.Comparison;
using Simulation.Engine;

namespace Simulation.Benchmarks;

/// <summary>The whole simulation of the shipped baseline, files excluded: 30 regions, 8 strategies, 24 quarters.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class RunBenchmarks
{
    private readonly Study _study = BaselineStudy.Load();

    /// <summary>Trials of every strategy in every region.</summary>
    [Params(10_000, 100_000)]
    public int Trials { get; set; }

    /// <summary>Threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Draws, world, walks, columns, statistics, comparisons.</summary>
    [Benchmark]
    public int Run() =>
        new Simulator(_study, new RunOptions(Trials, _study.Seed, Threads))
            .Run(_study.Regions, _study.Strategies, RegionComparer.Compare)
            .Count;
}
