using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Simulation;

/// <summary>The one instruction of this kind that the sources ask for.</summary>
internal static class Avx512BW
{
    internal static bool IsSupported => Avx2.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ushort> MultiplyHigh(Vector512<ushort> left, Vector512<ushort> right) =>
        new(Avx2.MultiplyHigh(left.Lower, right.Lower), Avx2.MultiplyHigh(left.Upper, right.Upper));
}
