namespace Simulation;

/// <summary>There is no short way to do it on 256 bits: whoever asks takes the long one.</summary>
internal static class Avx512Vbmi2
{
    internal const bool IsSupported = false;

    /// <exception cref="PlatformNotSupportedException">Always.</exception>
    internal static Vector512<byte> Compress(Vector512<byte> merge, Vector512<byte> mask, Vector512<byte> value) =>
        throw new PlatformNotSupportedException();
}
