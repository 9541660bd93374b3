using Simulation.Engine.Inputs;

namespace Simulation.Analysis.ValueOfInformation;

/// <summary>
/// How many outer points each level gets, in proportion to √(variance / cost), which gives the least variance for the cost
/// (Giles 2008), and at which level to begin, so that this least variance is the least.
/// </summary>
/// <param name="First">The level whose value begins the sum.</param>
/// <param name="Outers">[levels] outer points; 0 before the first.</param>
/// <param name="FloorY">[levels] the least that the variance of a level's Y is taken for.</param>
/// <param name="FloorZ">[levels] the least that the variance of a level's Z is taken for.</param>
internal sealed record LevelSchedule(
    int First,
    IReadOnlyList<int> Outers,
    IReadOnlyList<double> FloorY,
    IReadOnlyList<double> FloorZ
)
{
    /// <summary>Below this, a mean is too far from normal for its interval.</summary>
    internal const int OutersMin = 64;

    internal const int OutersStep = 16;

    /// <summary>
    /// A variance is never taken for less than this part of the one of half the inner sample: where something happens to
    /// few outer points, a sample that saw none of them would be sure of itself.
    /// </summary>
    private const double SteepestFall = 0.25;

    /// <param name="pilot">Variances by level.</param>
    /// <param name="points">Points that may be used.</param>
    internal static LevelSchedule Of(IReadOnlyList<LevelTally> pilot, double points)
    {
        var floorY = Floors(pilot, tally => tally.VarianceY);
        var floorZ = Floors(pilot, tally => tally.VarianceZ);
        var varianceY = pilot.Select((tally, level) => Math.Max(tally.VarianceY, floorY[level])).ToArray();
        var varianceZ = pilot.Select((tally, level) => Math.Max(tally.VarianceZ, floorZ[level])).ToArray();
        var (best, outers, least) = (0, Array.Empty<int>(), double.PositiveInfinity);
        for (var first = 0; first < pilot.Count; first++)
        {
            double[] variances = [.. varianceZ];
            variances[first] = varianceY[first];
            var counts = Counts(first, variances, points);
            var error = Enumerable.Range(first, pilot.Count - first).Sum(level => variances[level] / counts[level]);
            if (error < least)
            {
                (best, outers, least) = (first, counts, error);
            }
        }

        return new LevelSchedule(best, outers, floorY, floorZ);
    }

    private static double[] Floors(IReadOnlyList<LevelTally> pilot, Func<LevelTally, double> variance)
    {
        var floors = new double[pilot.Count];
        for (var level = 1; level < floors.Length; level++)
        {
            floors[level] = SteepestFall * Math.Max(variance(pilot[level - 1]), floors[level - 1]);
        }

        return floors;
    }

    private static int[] Counts(int first, double[] variances, double points)
    {
        var total = 0.0;
        for (var level = first; level < variances.Length; level++)
        {
            total += Math.Sqrt(variances[level] * (1 << level));
        }

        var counts = new int[variances.Length];
        for (var level = first; level < variances.Length; level++)
        {
            var share = total > 0 ? points / total * Math.Sqrt(variances[level] / (1 << level)) : 0;
            var most = NestedSlab.PointsMax >> level;
            var whole = Math.Ceiling(Math.Clamp(share, OutersMin, most) / OutersStep) * OutersStep;
            counts[level] = (int)Math.Min(whole, most);
        }

        return counts;
    }
}
