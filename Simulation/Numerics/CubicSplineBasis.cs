using System.Diagnostics;

namespace Simulation.Numerics;

/// <summary>
/// Cubic B-splines on equal segments of an interval (de Boor 1978; Eilers &amp; Marx 1996). At any place four of them are not
/// 0, and those four are neighbours, so that sums of products over n places take n·10 multiplications however many
/// segments there are.
/// </summary>
/// <param name="low">Lower end of the interval.</param>
/// <param name="high">Upper end, above the lower one.</param>
/// <param name="segments">At least 1.</param>
internal readonly struct CubicSplineBasis(double low, double high, int segments)
{
    /// <summary>Splines that are not 0 at a place.</summary>
    internal const int Overlap = 4;

    private readonly double _scale = segments / (high - low);

    /// <summary>How many splines there are.</summary>
    internal int Count => segments + Overlap - 1;

    /// <summary>The four splines at a place of the interval, which sum to 1.</summary>
    /// <param name="x">Places outside are taken for the nearer end.</param>
    /// <param name="values">Four.</param>
    /// <returns>Index of the first of the four.</returns>
    internal int Evaluate(double x, Span<double> values)
    {
        Debug.Assert(high > low, "An interval has two ends.");
        var place = Math.Clamp((x - low) * _scale, 0, segments);
        var first = Math.Min((int)place, segments - 1);
        var t = place - first;
        var rest = 1 - t;
        values[0] = rest * rest * rest / 6;
        values[1] = ((((3 * t) - 6) * t * t) + 4) / 6;
        values[2] = ((((((-3 * t) + 3) * t) + 3) * t) + 1) / 6;
        values[3] = t * t * t / 6;
        return first;
    }

    /// <summary>The penalty's matrix: squared second differences of neighbouring coefficients, added up.</summary>
    internal double[,] Roughness()
    {
        double[] difference = [1, -2, 1];
        var penalty = new double[Count, Count];
        for (var start = 0; start + difference.Length <= Count; start++)
        {
            for (var i = 0; i < difference.Length; i++)
            {
                for (var j = 0; j < difference.Length; j++)
                {
                    penalty[start + i, start + j] += difference[i] * difference[j];
                }
            }
        }

        return penalty;
    }
}
