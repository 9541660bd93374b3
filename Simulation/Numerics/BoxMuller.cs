using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>
/// Independent standard normals, two from two uniforms (Box and Muller 1958): √(−2 ln u₁) times cosine and sine of u₂ turns.
/// </summary>
/// <remarks>
/// Uniforms of 32 bits make the distribution function of the radius a staircase of steps of 2⁻³², and that of a normal, which
/// averages it over all angles, no coarser: it is met to within 1.2e-10, and normals end at ±6.76, beyond which there are 1.3e-11.
/// </remarks>
internal static class BoxMuller
{
    /// <summary>The normals of the first quarters of eight neighbouring trials.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    internal static void FillNormals(in PhiloxRounds rounds, uint trialStart, ulong stream, Span<Lanes> quarters)
    {
        PhiloxWords.FillUniforms(rounds, trialStart, stream, quarters);
        StandardExponential exponential = StandardExponential.Table;
        for (int quarter = 0; quarter + 1 < quarters.Length; quarter += 2)
            Transform(exponential, ref quarters[quarter], ref quarters[quarter + 1]);
        if (quarters.Length % 2 == 1)
            TransformLast(rounds, trialStart, stream, quarters);
    }

    /// <summary>The last of an odd number of quarters, whose angle is the next quarter's uniform.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    private static void TransformLast(in PhiloxRounds rounds, uint trialStart, ulong stream, Span<Lanes> quarters)
    {
        Lanes angle = PhiloxWords.Uniform(rounds, trialStart, stream, quarters.Length);
        Transform(StandardExponential.Table, ref quarters[^1], ref angle);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transform(in StandardExponential exponential, ref Lanes first, ref Lanes second)
    {
        Lanes halfSquare = exponential.Of(first);
        Lanes radius = Lanes.Sqrt(halfSquare + halfSquare);
        ReproducibleMath.SinCosOfTurns(second, out Lanes sin, out Lanes cos);
        first = radius * cos;
        second = radius * sin;
    }
}
