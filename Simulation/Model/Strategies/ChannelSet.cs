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

/// <summary>
/// One of the sets of channels, an answer for each. Each asks to be inlined: a walk asks so often that the compiler stops otherwise,
/// and what is never opened stays in the code.
/// </summary>
internal readonly struct ChannelSet<TAccessories, TDirect, TRetail, TCarrier> : IChannelSet
    where TAccessories : struct, IMembership
    where TDirect : struct, IMembership
    where TRetail : struct, IMembership
    where TCarrier : struct, IMembership
{
    public static bool Accessories
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TAccessories.Holds;
    }

    public static bool Direct
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TDirect.Holds;
    }

    public static bool Retail
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TRetail.Holds;
    }

    public static bool Carrier
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TCarrier.Holds;
    }

    public static bool Phones
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TDirect.Holds || TRetail.Holds || TCarrier.Holds;
    }

    public static bool Any
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TAccessories.Holds || Phones;
    }
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
