using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>One of the equal things that fill a structure in memory, by a number that is not known when code is compiled.</summary>
internal static class Inside
{
    /// <param name="whole">Filled by nothing but such things.</param>
    /// <param name="index">From 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref T Of<TWhole, T>(ref readonly TWhole whole, int index)
        where TWhole : struct
        where T : struct
    {
        Debug.Assert((uint)index < Unsafe.SizeOf<TWhole>() / Unsafe.SizeOf<T>(), "There are no more of them.");
        return ref Unsafe.Add(ref Unsafe.As<TWhole, T>(ref Unsafe.AsRef(in whole)), index);
    }
}
