using BenchmarkDotNet.Attributes;
using Simulation.Numerics;

namespace Simulation.Benchmarks;

/// <summary>A function over 4,096 numbers in the first-level cache; uniforms are the arguments of all.</summary>
[Config(typeof(KernelConfig))]
public class ElementaryFunctionBenchmarks
{
    private const int Numbers = 4096;

    private readonly Lanes[] arguments = new Lanes[Numbers / Lanes.Count];
    private readonly Lanes[] results = new Lanes[Numbers / Lanes.Count];

    [GlobalSetup]
    public void Draw() => PhiloxWords.FillUniforms(new PhiloxRounds(new PhiloxKey(1L)), 0, 2, arguments);

    [Benchmark(OperationsPerInvoke = Numbers)]
    public void Exp()
    {
        for (int index = 0; index < results.Length; index++)
            results[index] = ReproducibleMath.Exp(arguments[index]);
    }

    [Benchmark(OperationsPerInvoke = Numbers)]
    public void Log()
    {
        for (int index = 0; index < results.Length; index++)
            results[index] = ReproducibleMath.Log(arguments[index]);
    }

    [Benchmark(OperationsPerInvoke = Numbers)]
    public void LogOfUniform()
    {
        for (int index = 0; index < results.Length; index++)
            results[index] = ReproducibleMath.LogOfUniform(arguments[index]);
    }

    [Benchmark(OperationsPerInvoke = Numbers)]
    public void SinCosOfTurns()
    {
        for (int index = 0; index < results.Length; index++)
        {
            ReproducibleMath.SinCosOfTurns(arguments[index], out Lanes sin, out Lanes cos);
            results[index] = sin + cos;
        }
    }

    [Benchmark(OperationsPerInvoke = Numbers)]
    public void NormalQuantile()
    {
        for (int index = 0; index < results.Length; index++)
            results[index] = InverseNormal.Quantile(arguments[index]);
    }

    [Benchmark(OperationsPerInvoke = Numbers)]
    public void NormalCdf()
    {
        for (int index = 0; index < results.Length; index++)
            results[index] = ReproducibleMath.NormalCdf(arguments[index]);
    }
}
