namespace Simulation.Sampling;

/// <summary>
/// Nested uniform scrambling of binary fractions (Owen 1995) by a hash: whether a bit is flipped depends on the bits above
/// it and the key, so points that share their first bits go on sharing them.
/// </summary>
internal static class OwenScrambling
{
    /// <summary>
    /// The hash is Laine and Karras's (2011) with Burley's (2020) constants. A product with an even number carries bits
    /// upwards only, so it is taken of the bits in reverse order.
    /// </summary>
    internal static uint Scramble(uint fraction, uint key)
    {
        unchecked
        {
            var bits = Reverse(fraction) + key;
            bits ^= bits * 0x6c50b47c;
            bits ^= bits * 0xb82f1e52;
            bits ^= bits * 0xc7afe638;
            bits ^= bits * 0x8d22f6e6;
            return Reverse(bits);
        }
    }

    private static uint Reverse(uint bits)
    {
        bits = ((bits >> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
        bits = ((bits >> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
        bits = ((bits >> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
        bits = ((bits >> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8);
        return (bits >> 16) | (bits << 16);
    }
}
