using System.Runtime.CompilerServices;

namespace Simulation.Benchmarks.Scalar;

/// <summary>From the runtime's logarithm, which is what scalar code would call.</summary>
internal static class StandardExponential
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Of(Lanes uniform) => -Math.Log(uniform.Value);
}
