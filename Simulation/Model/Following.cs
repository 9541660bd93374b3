using System.Runtime.CompilerServices;

namespace Simulation.Model;

/// <summary>
/// What lies behind something in memory. A walk goes from quarter to quarter and from carrier to carrier by it: an index would have
/// to be multiplied and checked each time.
/// </summary>
internal static class Following
{
    /// <param name="item">There must be as many behind it, or nobody may look at what is returned.</param>
    /// <param name="places">How far behind.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref readonly T Of<T>(ref readonly T item, int places = 1) =>
        ref Unsafe.Add(ref Unsafe.AsRef(in item), places);
}
