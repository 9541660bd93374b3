using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>A few numbers with weights, drawn in ascending order of value.</summary>
/// <param name="Values">In any order; the same number may come twice, then its weights add up.</param>
/// <param name="Weights">As many, none below 0, not all 0; they need not sum to 1.</param>
internal sealed record DiscreteDistribution(IReadOnlyList<double> Values, IReadOnlyList<double> Weights) : Distribution
{
    /// <summary>Beyond it halving is faster than climbing.</summary>
    private const int StepsClimbed = 32;

    private static readonly ConditionalWeakTable<DiscreteDistribution, Staircase> Staircases = [];

    internal override double? Expectation => Staircase.Mean(Values, Weights);

    internal override double? Variance
    {
        get
        {
            var mean = Staircase.Mean(Values, Weights);
            return Staircase.Mean([.. Values.Select(value => (value - mean) * (value - mean))], Weights);
        }
    }

    private Staircase Steps => Staircases.GetValue(this, static owner => Staircase.Of(owner.Values, owner.Weights));

    [MethodImpl(Compile.Fully)]
    internal override void Transform(Span<double> values)
    {
        var steps = Steps;
        if (steps.Values.Length <= StepsClimbed)
        {
            steps.Climb(values);
        }
        else
        {
            steps.Find(values);
        }
    }

    internal override double CdfBelow(double x) => Steps.MassBelow(x);

    internal override double CdfAtMost(double x) => Steps.MassBelow(Math.BitIncrement(x));

    public override string ToString() => FormattableString.Invariant($"discrete({Values.Count} values)");

    /// <summary>The CDF of a discrete number: ascending values, and the probability of each or a smaller one.</summary>
    private sealed record Staircase(double[] Values, double[] Cumulative)
    {
        internal static Staircase Of(IReadOnlyList<double> values, IReadOnlyList<double> weights)
        {
            var ascending = Enumerable
                .Range(0, values.Count)
                .Where(i => weights[i] > 0)
                .OrderBy(i => values[i])
                .ToArray();
            var cumulative = new double[ascending.Length];
            var sum = 0.0;
            for (var i = 0; i < ascending.Length; i++)
            {
                sum += weights[ascending[i]];
                cumulative[i] = sum;
            }

            return new([.. ascending.Select(i => values[i])], [.. cumulative.Select(part => part / sum)]);
        }

        internal static double Mean(IReadOnlyList<double> values, IReadOnlyList<double> weights) =>
            values.Zip(weights, (value, weight) => value * weight).Sum() / weights.Sum();

        /// <summary>One step after the other, eight uniforms at a time.</summary>
        [MethodImpl(Compile.Fully)]
        internal void Climb(Span<double> uniforms)
        {
            for (var i = 0; i < uniforms.Length; i += Lanes.Count)
            {
                var uniform = Lanes.Load(uniforms, i);
                Lanes value = Values[0];
                for (var step = 1; step < Values.Length; step++)
                {
                    value = Lanes.Select(uniform > Cumulative[step - 1], Values[step], value);
                }

                value.Store(uniforms, i);
            }
        }

        /// <summary>The same by halving.</summary>
        [MethodImpl(Compile.Fully)]
        internal void Find(Span<double> uniforms)
        {
            foreach (ref var uniform in uniforms)
            {
                var step = Array.BinarySearch(Cumulative, uniform);
                uniform = Values[Math.Min(step < 0 ? ~step : step, Values.Length - 1)];
            }
        }

        internal double MassBelow(double x)
        {
            var smaller = 0;
            while (smaller < Values.Length && Values[smaller] < x)
            {
                smaller++;
            }

            return smaller == 0 ? 0 : Cumulative[smaller - 1];
        }
    }
}
