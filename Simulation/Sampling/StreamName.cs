using System.Text;

namespace Simulation.Sampling;

/// <summary>
/// Gives a stream of random numbers its address: a hash of its name (<c>US.market.growth</c>) that is the same on every
/// machine and in every version, so that a stream does not move when others are added, removed or reordered.
/// </summary>
internal static class StreamName
{
    private const ulong OffsetBasis = 0xcbf29ce484222325;
    private const ulong Prime = 0x100000001b3;

    /// <summary>
    /// FNV-1a over the name's UTF-8 bytes (Fowler, Noll &amp; Vo), then the finaliser of MurmurHash3 (Appleby 2011):
    /// FNV alone leaves the high bits of short names alike. <c>Hash("foobar")</c> is <c>fmix64(0x85944171f73967e8)</c>.
    /// </summary>
    internal static ulong Hash(string name)
    {
        var hash = OffsetBasis;
        foreach (var octet in Encoding.UTF8.GetBytes(name))
        {
            hash = (hash ^ octet) * Prime;
        }

        return Finish(hash);
    }

    private static ulong Finish(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
