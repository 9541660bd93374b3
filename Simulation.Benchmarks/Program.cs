using BenchmarkDotNet.Running;
using Simulation.Benchmarks;
using Simulation.Benchmarks.Figures;

return FigureVerbs.Find(args) is { } verb ? verb()
    : BenchmarkSwitcher.FromAssembly(typeof(RandomNumberBenchmarks).Assembly).Run(args).Any() ? 0
    : 1;
