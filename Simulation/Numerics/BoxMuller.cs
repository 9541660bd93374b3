using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>
/// Independent standard normals, two from two uniforms (Box and Muller 1958): √(−2 ln u₁) times cosine and sine of u₂ turns.
/// The uniforms' 52 bits bound them at ±8.57.
/// </summary>
internal static class BoxMuller
{
    /// <summary>The normals of the first quarters of eight neighbouring trials.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FillNormals(PhiloxKey key, uint trialStart, ulong stream, Span<Lanes> quarters)
    {
        Philox4x32.FillUniforms(key, trialStart, stream, quarters[..(quarters.Length & ~1)]);
        for (int quarter = 0; quarter + 1 < quarters.Length; quarter += 2)
            Transform(ref quarters[quarter], ref quarters[quarter + 1]);
        if (quarters.Length % 2 == 1)
        {
            Philox4x32.UniformPair(
                key,
                trialStart,
                (uint)quarters.Length / 2,
                stream,
                out Lanes first,
                out Lanes second
            );
            Transform(ref first, ref second);
            quarters[^1] = first;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transform(ref Lanes first, ref Lanes second)
    {
        Lanes exponential = -ReproducibleMath.LogOfUniform(first);
        Lanes radius = Lanes.Sqrt(exponential + exponential);
        ReproducibleMath.SinCosOfTurns(second, out Lanes sin, out Lanes cos);
        first = radius * cos;
        second = radius * sin;
    }
}
