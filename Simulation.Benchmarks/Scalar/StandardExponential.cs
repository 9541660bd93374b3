using System.Runtime.CompilerServices;

namespace Simulation.Benchmarks.Scalar;

/// <summary>From the runtime's logarithm, which is what scalar code would call.</summary>
internal readonly struct StandardExponential
{
    internal static StandardExponential Table => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lanes Of(Lanes uniform) => -Math.Log(uniform.Value);
}
