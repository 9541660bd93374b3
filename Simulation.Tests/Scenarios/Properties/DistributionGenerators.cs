using FsCheck;
using FsCheck.Fluent;
using Simulation.Sampling.Distributions;

namespace Simulation.Tests.Scenarios.Properties;

/// <summary>Distributions of every form that can give a number between two ends.</summary>
internal static class DistributionGenerators
{
    internal static Gen<Distribution> Inside(double low, double high)
    {
        var form = Gen.OneOf(Ends(low, high), Spread(low, high), Lists(low, high));
        var constant = Generators.Within(low, high).Select(Distribution (x) => new ConstantDistribution(x));
        return Gen.Frequency((2, constant), (2, form), (1, Cut(form)));
    }

    private static Gen<Distribution> Ends(double low, double high) =>
        from x in Generators.Within(low, high).Three()
        from shape in Generators.Within(0, 9).Two()
        let sorted = new[] { x.Item1, x.Item2, x.Item3 }.Order().ToArray()
        where sorted[0] < sorted[2]
        from distribution in Gen.Elements<Distribution>(
            new UniformDistribution(sorted[0], sorted[2]),
            new TriangularDistribution(sorted[0], sorted[1], sorted[2]),
            new PertDistribution(sorted[0], sorted[1], sorted[2]),
            new BetweenDistribution(sorted[0], sorted[2]),
            new BetaDistribution(shape.Item1, shape.Item2, sorted[0], sorted[2])
        )
        select distribution;

    private static Gen<Distribution> Spread(double low, double high) =>
        from mean in Generators.Within(low, high)
        from sd in Gen.OneOf(Gen.Constant(0.0), Generators.Within(0, high - low))
        select mean > 0 && sd > 0
            ? (Distribution)new LognormalDistribution(mean, sd)
            : new NormalDistribution(mean, sd);

    private static Gen<Distribution> Lists(double low, double high) =>
        from values in Gen.NonEmptyListOf(Generators.Within(low, high))
        from weights in Gen.ArrayOf(Generators.Within(0, 5), values.Count)
        from isDiscrete in Gen.Elements(true, false)
        select isDiscrete
            ? (Distribution)new DiscreteDistribution([.. values], weights)
            : new EmpiricalDistribution([.. values]);

    private static Gen<Distribution> Cut(Gen<Distribution> form) =>
        from inner in form
        from sides in Gen.Choose(1, 3)
        let low = inner.Quantile(0.1)
        let high = inner.Quantile(0.9)
        let cut = new TruncatedDistribution(
            inner,
            (sides & 1) != 0 ? low : double.NegativeInfinity,
            (sides & 2) != 0 ? high : double.PositiveInfinity
        )
        select cut.MassLeft > 0 ? cut : inner;
}
