using BenchmarkDotNet.Attributes;
using Simulation.Numerics;

namespace Simulation.Benchmarks;

/// <summary>What the reductions cost a value, on a lognormal column and on one of few values with a quarter infinite.</summary>
[Config(typeof(KernelConfig))]
public class ColumnBenchmarks
{
    private const int Trials = 100_000;

    private static readonly double[] Probabilities = [0.05, 0.25, 0.5, 0.75, 0.95];

    private readonly double[] spread = new double[Trials];
    private readonly double[] tied = new double[Trials];
    private readonly double[] copy = new double[Trials];
    private readonly double[] quantiles = new double[Probabilities.Length];

    [GlobalSetup]
    public void Draw()
    {
        Lanes[] normals = new Lanes[Trials / Lanes.Count];
        BoxMuller.FillNormals(new PhiloxRounds(new PhiloxKey(1L)), 0, 2, normals);
        for (int trial = 0; trial < Trials; trial++)
        {
            double normal = normals[trial / Lanes.Count][trial % Lanes.Count];
            spread[trial] = 1e6 * ReproducibleMath.Exp(normal);
            tied[trial] = normal > 0.7 ? double.PositiveInfinity : Math.Round(8 + 3 * normal);
        }
    }

    [Benchmark(OperationsPerInvoke = Trials)]
    public void FiveQuantiles() => Quantiles.Select(spread, Probabilities, quantiles);

    [Benchmark(OperationsPerInvoke = Trials)]
    public void FiveQuantilesOfFewValues() => Quantiles.Select(tied, Probabilities, quantiles);

    [Benchmark(OperationsPerInvoke = Trials)]
    public double MeanOfTheLowestTwentieth() => Quantiles.LowestPart(spread, Trials / 20).Mean;

    [Benchmark(OperationsPerInvoke = Trials)]
    public double MeanAndDeviation() => Moments.Of(spread).Mean;

    /// <summary>What quantiles by sorting would cost.</summary>
    [Benchmark(OperationsPerInvoke = Trials)]
    public void CopyAndSort()
    {
        spread.CopyTo(copy, 0);
        Array.Sort(copy);
    }
}
