using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>One channel of one strategy in eight trials.</summary>
internal struct ChannelState
{
    internal LaneMask Open;

    /// <summary>The quarter from which it is ready, where it is open.</summary>
    internal Lanes ReadyFrom;

    internal readonly LaneMask IsReady(Lanes quarter) => Open & (ReadyFrom <= quarter);
}

/// <summary>One phone channel of one strategy in eight trials.</summary>
internal struct PhoneChannelState
{
    internal ChannelState Channel;

    /// <summary>Where it sells in this quarter: ready, no injunction and, of the carrier channel, some carrier live.</summary>
    internal LaneMask Sells;

    /// <summary>x: share among reached buyers.</summary>
    internal Lanes Share;

    /// <summary>Discounted sum of what buyers paid so far, USD.</summary>
    internal Lanes Revenue;

    /// <summary>Discounted sum of the phones sold so far.</summary>
    internal Lanes Units;

    internal void Begin()
    {
        Channel.Open = LaneMask.None;
        Share = Lanes.Zero;
        Revenue = Lanes.Zero;
        Units = Lanes.Zero;
    }
}

/// <summary>The state of each <see cref="PhoneChannel"/>.</summary>
[InlineArray(PhoneChannelExtensions.Count)]
internal struct PhoneChannelStates
{
    private PhoneChannelState _first;
}
