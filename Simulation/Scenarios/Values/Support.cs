using Simulation.Model.Parameters;
using Simulation.Sampling.Distributions;

namespace Simulation.Scenarios.Values;

/// <summary>The least and the greatest number that a distribution can give.</summary>
internal readonly record struct Support(double Minimum, double Maximum)
{
    internal static Support Of(Distribution distribution) =>
        distribution switch
        {
            ConstantDistribution d => new(d.Value, d.Value),
            UniformDistribution d => new(d.Minimum, d.Maximum),
            TriangularDistribution d => new(d.Minimum, d.Maximum),
            PertDistribution d => new(d.Minimum, d.Maximum),
            BetaDistribution d => new(d.Minimum, d.Maximum),
            NormalDistribution d => Around(d.Mean, d.StandardDeviation, double.NegativeInfinity),
            LognormalDistribution d => Around(d.Mean, d.StandardDeviation, 0),
            BetweenDistribution d => new(d.Low > 0 ? 0 : double.NegativeInfinity, double.PositiveInfinity),
            DiscreteDistribution d => OfPossible(d.Values.Where((_, i) => d.Weights[i] > 0)),
            EmpiricalDistribution d => OfPossible(d.Observations),
            TruncatedDistribution d => Of(d.Inner).Cut(d.Minimum, d.Maximum),
            _ => throw new ArgumentOutOfRangeException(nameof(distribution), distribution, "A form without a support."),
        };

    /// <summary>Whether at least one possible number is one that the parameter may take.</summary>
    internal bool Meets(ParameterRange range) =>
        Minimum <= range.Maximum && (range.MinimumExcluded ? Maximum > range.Minimum : Maximum >= range.Minimum);

    private Support Cut(double minimum, double maximum) => new(Math.Max(Minimum, minimum), Math.Min(Maximum, maximum));

    private static Support Around(double mean, double standardDeviation, double minimum) =>
        standardDeviation > 0 ? new(minimum, double.PositiveInfinity) : new(mean, mean);

    private static Support OfPossible(IEnumerable<double> numbers)
    {
        var support = new Support(double.PositiveInfinity, double.NegativeInfinity);
        foreach (var number in numbers)
        {
            support = new Support(Math.Min(support.Minimum, number), Math.Max(support.Maximum, number));
        }

        return support;
    }
}
