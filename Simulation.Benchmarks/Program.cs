using BenchmarkDotNet.Running;
using Simulation.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(RandomNumberBenchmarks).Assembly).Run(args);
