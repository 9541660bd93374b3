using BenchmarkDotNet.Attributes;
using Simulation.Numerics;

namespace Simulation.Benchmarks;

/// <summary>Draws as the engine makes them, into the first-level cache.</summary>
[Config(typeof(KernelConfig))]
public class RandomNumberBenchmarks
{
    /// <summary>Made by a call.</summary>
    internal const int Numbers = Quarters * Trials;

    private const int Quarters = 24;
    private const int Trials = 8192;
    private const ulong Stream = 0x0123456789ABCDEF;

    private readonly PhiloxRounds rounds = new(new PhiloxKey(20170817L));
    private readonly Lanes[] quarters = new Lanes[Quarters];
    private readonly double[] column = new double[2048];

    /// <summary>Of 52 bits, as an input takes them.</summary>
    [Benchmark(OperationsPerInvoke = Numbers)]
    public void Uniforms()
    {
        for (int start = 0; start < Numbers; start += column.Length)
            PhiloxTrials.FillUniforms(rounds, Stream, start, column);
    }

    /// <summary>Of 32 bits, as a shock takes them.</summary>
    [Benchmark(OperationsPerInvoke = Numbers)]
    public void Chances()
    {
        for (uint trial = 0; trial < Trials; trial += Lanes.Count)
            PhiloxWords.FillUniforms(rounds, trial, Stream, quarters);
    }

    [Benchmark(OperationsPerInvoke = Numbers)]
    public void Normals()
    {
        for (uint trial = 0; trial < Trials; trial += Lanes.Count)
            BoxMuller.FillNormals(rounds, trial, Stream, quarters);
    }
}
