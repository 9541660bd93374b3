using System.Runtime.CompilerServices;

namespace Simulation.Model.Strategies;

/// <summary>Which channels a strategy ever opens, known when a walk is compiled: what it never opens costs nothing.</summary>
internal interface IChannelSet
{
    /// <summary>Whether accessories are among them.</summary>
    static abstract bool Accessories { get; }

    /// <summary>Whether direct sales are among them.</summary>
    static abstract bool Direct { get; }

    /// <summary>Whether open retail is among them.</summary>
    static abstract bool Retail { get; }

    /// <summary>Whether carriers are among them.</summary>
    static abstract bool Carrier { get; }

    /// <summary>Whether any channel that sells phones is among them.</summary>
    static abstract bool Phones { get; }

    /// <summary>Whether there is any channel at all.</summary>
    static abstract bool Any { get; }
}

/// <summary>One of the sets of channels, an answer for each.</summary>
internal readonly struct ChannelSet<TAccessories, TDirect, TRetail, TCarrier> : IChannelSet
    where TAccessories : struct, IMembership
    where TDirect : struct, IMembership
    where TRetail : struct, IMembership
    where TCarrier : struct, IMembership
{
    public static bool Accessories => TAccessories.Holds;

    public static bool Direct => TDirect.Holds;

    public static bool Retail => TRetail.Holds;

    public static bool Carrier => TCarrier.Holds;

    public static bool Phones => TDirect.Holds || TRetail.Holds || TCarrier.Holds;

    public static bool Any => TAccessories.Holds || Phones;
}

/// <summary>Whether a channel belongs to a set, as a type.</summary>
internal interface IMembership
{
    /// <summary>Whether it does.</summary>
    static abstract bool Holds { get; }
}

/// <summary>The channel belongs to the set.</summary>
internal readonly struct Member : IMembership
{
    public static bool Holds => true;
}

/// <summary>The channel does not belong to the set.</summary>
internal readonly struct NoMember : IMembership
{
    public static bool Holds => false;
}

/// <summary>
/// What a set of channels holds, as the compiler reads it: fields that never change are constants to it once they have been
/// set, so <see cref="Settle"/> goes before the first call of code that asks, and what is never opened is not even compiled.
/// </summary>
internal static class Opens<TChannels>
    where TChannels : struct, IChannelSet
{
    internal static readonly bool Accessories = TChannels.Accessories;
    internal static readonly bool Direct = TChannels.Direct;
    internal static readonly bool Retail = TChannels.Retail;
    internal static readonly bool Carrier = TChannels.Carrier;
    internal static readonly bool Phones = TChannels.Phones;
    internal static readonly bool Any = TChannels.Any;

    // A constructor that is written out runs before the first call of any method, and not some time before a field is read.
    static Opens() { }

    /// <summary>Sets the fields, if they are not set yet.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Settle() { }
}
