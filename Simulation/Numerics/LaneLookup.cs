using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Simulation.Numerics;

/// <summary>Each lane takes the number of its choice out of sixteen: from the first eight, or from the second.</summary>
internal static class LaneLookup
{
    private const int Numbers = 2 * Lanes.Count;

    /// <param name="first">Numbers 0 to 7.</param>
    /// <param name="second">Numbers 8 to 15.</param>
    /// <param name="which">The number of each lane's choice in its lowest four bits; the others mean nothing.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Choose(in Lanes first, in Lanes second, Vector512<long> which) =>
        Avx512F.IsSupported
            ? new(Avx512F.PermuteVar8x64x2(first.Vector, which, second.Vector))
            : OneByOne(first, second, which);

    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    private static Lanes OneByOne(in Lanes first, in Lanes second, Vector512<long> which)
    {
        Span<double> numbers = stackalloc double[Numbers];
        first.Store(numbers, 0);
        second.Store(numbers, Lanes.Count);
        Span<double> chosen = stackalloc double[Lanes.Count];
        for (int lane = 0; lane < Lanes.Count; lane++)
            chosen[lane] = numbers[(int)which[lane] & (Numbers - 1)];
        return Lanes.Load(chosen, 0);
    }
}
