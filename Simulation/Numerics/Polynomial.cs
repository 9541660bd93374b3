using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>
/// Short polynomials from fused multiply-adds, lowest coefficient first. Longer ones are put together from these (Estrin 1960):
/// the halves do not wait for each other, as they would in Horner's scheme.
/// </summary>
internal static class Polynomial
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Linear(Lanes x, double c0, double c1) => Lanes.FusedMultiplyAdd(c1, x, c0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Quadratic(Lanes x, double c0, double c1, double c2) =>
        Lanes.FusedMultiplyAdd(x, Linear(x, c1, c2), c0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Cubic(Lanes x, double c0, double c1, double c2, double c3) =>
        Lanes.FusedMultiplyAdd(x * x, Linear(x, c2, c3), Linear(x, c0, c1));
}
