using Simulation.Sampling.Distributions;

namespace Simulation.Tests.Sampling.Distributions;

/// <summary>Distributions of every kind.</summary>
internal static class DistributionCases
{
    internal static ContinuousDistribution[] Continuous =>
        [
            new UniformDistribution(-2, 5),
            new TriangularDistribution(0, 2, 10),
            new TriangularDistribution(1, 1, 3),
            new TriangularDistribution(1, 3, 3),
            new NormalDistribution(1, 2),
            new LognormalDistribution(10, 4),
            new BetweenDistribution(5, 20),
            new BetweenDistribution(-5, 20),
            new PertDistribution(0, 2, 10),
            new PertDistribution(1, 1, 2),
            new BetaDistribution(0.05, 0.05),
            new BetaDistribution(0.5, 3, -1, 7),
            new BetaDistribution(300, 20),
        ];

    internal static Distribution[] All =>
        [
            .. Continuous,
            new ConstantDistribution(0.12),
            new DiscreteDistribution([5, 1, 3, 2, 1], [2, 1, 0, 4, 1]),
            new EmpiricalDistribution([3.1, 2.7, 8, 2.7, -1, 4.5, 4.4]),
            new TruncatedDistribution(new NormalDistribution(0, 1), 1, 2),
            new TruncatedDistribution(new NormalDistribution(0, 1), -0.5, 2),
            new TruncatedDistribution(new PertDistribution(0, 2, 10), 4, 9),
            new TruncatedDistribution(new DiscreteDistribution([1, 2, 3, 4], [1, 1, 1, 1]), 1.5, 3),
            new TruncatedDistribution(new EmpiricalDistribution([1, 2, 2, 3, 5]), 2, 4),
        ];
}
