using System.Runtime.CompilerServices;

namespace Simulation.Benchmarks.Scalar;

/// <summary>The functions of the model from the runtime's library, which is what scalar code would call.</summary>
internal static class ReproducibleMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Exp(Lanes x) => Math.Exp(x.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Exp(double x) => Math.Exp(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes Log(Lanes x) => Math.Log(x.Value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Log(double x) => Math.Log(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lanes LogOfUniform(Lanes x) => Math.Log(x.Value);
}
