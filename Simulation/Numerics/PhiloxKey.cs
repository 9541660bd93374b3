namespace Simulation.Numerics;

/// <summary>The 64-bit seed of a run, as the two words of a Philox key.</summary>
internal readonly struct PhiloxKey(ulong seed)
{
    internal PhiloxKey(long seed)
        : this((ulong)seed) { }

    internal uint Low => (uint)seed;

    internal uint High => (uint)(seed >> 32);
}
