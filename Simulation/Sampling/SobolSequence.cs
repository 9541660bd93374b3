using System.Diagnostics;
using System.Numerics;
using Simulation.Numerics;

namespace Simulation.Sampling;

/// <summary>
/// The Sobol sequence, one dimension at a time: the first 2ᵏ points of any dimension lie one in each of 2ᵏ equal strata.
/// Point 0 is kept and the count is a power of two, without which that would not hold (Owen 2022).
/// </summary>
internal static class SobolSequence
{
    private const double Unit = 1.0 / 4294967296;

    /// <summary>The points as published, in Gray code order (Antonov and Saleev 1979), as binary fractions of 32 bits.</summary>
    /// <param name="dimension">From 0.</param>
    /// <param name="points">Written from point 0 on.</param>
    internal static void Fill(int dimension, Span<uint> points)
    {
        var directions = SobolDirections.Of(dimension);
        var point = 0u;
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = point;
            point ^= directions[BitOperations.TrailingZeroCount(~(uint)i)];
        }
    }

    /// <summary>
    /// The points scrambled by Owen's nested uniform scrambling (Owen 1995): still one in each stratum, each alone uniform on
    /// (0, 1), none 0 or 1. The padding after the points is 0.5.
    /// </summary>
    /// <param name="key">The seed.</param>
    /// <param name="dimension">From 0; each is scrambled on its own.</param>
    /// <param name="count">Points, a power of two.</param>
    /// <param name="uniforms">At least as many.</param>
    internal static void FillScrambled(PhiloxKey key, int dimension, int count, Span<double> uniforms)
    {
        Debug.Assert(BitOperations.IsPow2(count), "Only powers of two fill the strata evenly.");
        var stream = StreamName.Hash("sobol");
        var (scramble, _, _, _) = Philox4x32.Block(
            (uint)dimension,
            0,
            (uint)stream,
            (uint)(stream >> 32),
            key.Low,
            key.High
        );
        var points = new uint[count];
        Fill(dimension, points);
        for (var i = 0; i < count; i++)
        {
            uniforms[i] = (OwenScrambling.Scramble(points[i], scramble) + 0.5) * Unit;
        }

        uniforms[count..].Fill(0.5);
    }
}
