using System.Diagnostics;

namespace Simulation.Analysis.ValueOfInformation;

/// <summary>What a nested estimate may cost.</summary>
/// <param name="Outer">Outer points where the inner sample is 1; larger inner samples get fewer, by M^−5/4.</param>
/// <param name="Inner">The largest inner sample, a power of two from <see cref="InnerMin"/> on.</param>
internal sealed record NestedPlan(int Outer, int Inner)
{
    internal const int InnerMin = 8;
    internal const int InnerMax = 4096;

    /// <summary>2^−1/4: what a level may cost beside the one before it, where variances fall by 2^−3/2.</summary>
    private const double CostRatio = 0.8408964152537145;

    /// <summary>log₂ of the largest inner sample.</summary>
    internal int Levels => int.TrailingZeroCount(Inner);

    /// <summary>Points that one estimate may use, about.</summary>
    internal double Points
    {
        get
        {
            Debug.Assert(int.IsPow2(Inner), "Inner samples are halved.");
            var (sum, level) = (0.0, 1.0);
            for (var i = 0; i <= Levels; i++)
            {
                sum += level;
                level *= CostRatio;
            }

            return Outer * sum;
        }
    }
}
