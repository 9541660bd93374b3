using BenchmarkDotNet.Attributes;
using Simulation.Numerics;

namespace Simulation.Benchmarks;

/// <summary>Draws as the engine makes them: the quarters of a stream for eight trials at a time, into the first-level cache.</summary>
[Config(typeof(KernelConfig))]
public class RandomNumberBenchmarks
{
    private const int Quarters = 24;
    private const int Trials = 8000;
    private const ulong Stream = 0x0123456789ABCDEF;

    private readonly Lanes[] quarters = new Lanes[Quarters];

    [Benchmark(OperationsPerInvoke = Quarters * Trials)]
    public void Uniforms()
    {
        for (uint trial = 0; trial < Trials; trial += Lanes.Count)
            Philox4x32.FillUniforms(new PhiloxKey(20170817L), trial, Stream, quarters);
    }

    [Benchmark(OperationsPerInvoke = Quarters * Trials)]
    public void Normals()
    {
        for (uint trial = 0; trial < Trials; trial += Lanes.Count)
            BoxMuller.FillNormals(new PhiloxKey(20170817L), trial, Stream, quarters);
    }
}
