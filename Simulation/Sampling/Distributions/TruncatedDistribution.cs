using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>
/// A distribution cut at its ends and rescaled, not clamped; both ends belong to it. A cut in the upper half of a
/// continuous distribution is drawn by probabilities counted from above, which keep their digits there.
/// </summary>
internal sealed record TruncatedDistribution(Distribution Inner, double Minimum, double Maximum) : Distribution
{
    private static readonly ConditionalWeakTable<TruncatedDistribution, Cut> Cuts = [];

    internal override bool IsConstant => Inner.IsConstant;

    /// <summary>No closed form is used.</summary>
    internal override double? Expectation => IsConstant ? Inner.Expectation : null;

    /// <summary>No closed form is used.</summary>
    internal override double? Variance => IsConstant ? Inner.Variance : null;

    /// <summary>The inner distribution's probability between the ends; where it is 0, nothing is left to draw.</summary>
    internal double MassLeft => Math.Max(Part.Mass, 0);

    private Cut Part => Cuts.GetValue(this, static owner => Cut.Of(owner));

    [MethodImpl(Compile.Fully)]
    internal override void Transform(Span<double> values)
    {
        var part = Part;
        for (var i = 0; i < values.Length; i += Lanes.Count)
        {
            part.Rescale(Lanes.Load(values, i)).Store(values, i);
        }

        part.TransformInner(values);
        for (var i = 0; i < values.Length; i += Lanes.Count)
        {
            Lanes.Min(Lanes.Max(Lanes.Load(values, i), Minimum), Maximum).Store(values, i);
        }
    }

    internal override double CdfBelow(double x) =>
        x <= Minimum ? 0
        : x > Maximum ? 1
        : Part.ShareBelow(x, atMost: false);

    internal override double CdfAtMost(double x) =>
        x < Minimum ? 0
        : x >= Maximum ? 1
        : Part.ShareBelow(x, atMost: true);

    public override string ToString() => FormattableString.Invariant($"{Inner} in [{Minimum}, {Maximum}]");

    /// <summary>The probabilities between which the inner distribution is drawn.</summary>
    /// <param name="Inner">What is cut.</param>
    /// <param name="FromAbove">The same, where probabilities are counted from above; none: from below.</param>
    /// <param name="Low">The smaller probability: outside the lower end, or from above outside the upper one.</param>
    /// <param name="High">The larger one.</param>
    private sealed record Cut(Distribution Inner, ContinuousDistribution? FromAbove, double Low, double High)
    {
        private const double LargestBelowOne = 1 - 1.1102230246251565e-16;

        internal double Mass => High - Low;

        internal static Cut Of(TruncatedDistribution owner)
        {
            var (inner, minimum, maximum) = (owner.Inner, owner.Minimum, owner.Maximum);
            return inner is ContinuousDistribution { HasSpread: true } continuous && continuous.Survival(minimum) < 0.5
                ? new(inner, continuous, continuous.Survival(maximum), continuous.Survival(minimum))
                : new(inner, null, inner.CdfBelow(minimum), inner.CdfAtMost(maximum));
        }

        /// <summary>
        /// A probability between the two, never exactly the smaller one: for it the inverse CDF of a discrete number gives a
        /// value outside, and it may be 0.
        /// </summary>
        internal Lanes Rescale(Lanes uniform)
        {
            var share = FromAbove is null ? uniform : 1 - uniform;
            var probability = Lanes.Max(Low + (share * Mass), Math.BitIncrement(Low));
            return Lanes.Min(probability, Math.Min(High, LargestBelowOne));
        }

        internal void TransformInner(Span<double> values)
        {
            if (FromAbove is null)
            {
                Inner.Transform(values);
            }
            else
            {
                FromAbove.TransformFromAbove(values);
            }
        }

        internal double ShareBelow(double x, bool atMost)
        {
            var below = FromAbove is null
                ? (atMost ? Inner.CdfAtMost(x) : Inner.CdfBelow(x)) - Low
                : High - FromAbove.Survival(x);
            return Math.Clamp(below / Mass, 0, 1);
        }
    }
}
