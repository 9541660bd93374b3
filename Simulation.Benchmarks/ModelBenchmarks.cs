using BenchmarkDotNet.Attributes;
using Simulation.Benchmarks.Race;

namespace Simulation.Benchmarks;

/// <summary>World and walks of every strategy in region US: lanes, the same sources in ordinary doubles, the plain reference.</summary>
[Config(typeof(KernelConfig))]
public class ModelBenchmarks
{
    private const int Strategies = 8;
    private const int Quarters = 24;
    private const int Operations = ModelRace.Trials * Strategies * Quarters;

    private ModelRace _race = null!;

    /// <summary>Makes the trials and checks that the three come to the same.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var study = BaselineStudy.Load();
        _race = new ModelRace(study, study.Regions[0]);
        _race.CheckAgreement();
        if (_race.Operations != Operations)
        {
            throw new InvalidOperationException(
                "The baseline has other strategies or quarters than this benchmark says."
            );
        }
    }

    /// <summary>Eight trials at a time.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public double InLanes() => _race.InLanes();

    /// <summary>One trial at a time.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public double InScalars() => _race.InScalars();

    /// <summary>The second implementation, which the tests hold against the lanes.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public double InReference() => _race.InReference();
}
