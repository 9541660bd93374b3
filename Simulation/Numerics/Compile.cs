using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>How methods that every block of trials calls are compiled.</summary>
internal static class Compile
{
    /// <summary>
    /// Fully, at the first call, and not quickly at first and fully later. A build that is compiled beforehand
    /// (<c>PRECOMPILED</c>) asks for nothing: its compiler would pass over a method that is to be compiled when it is called.
    /// </summary>
#if PRECOMPILED
    internal const MethodImplOptions Fully = default;
#else
    internal const MethodImplOptions Fully = MethodImplOptions.AggressiveOptimization;
#endif
}
