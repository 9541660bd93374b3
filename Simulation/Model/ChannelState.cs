using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>Whether one channel of one strategy is open, and since when, in eight trials.</summary>
internal struct ChannelState
{
    internal LaneMask IsOpen;

    /// <summary>The quarter from which it is ready; +∞ where it is not open.</summary>
    internal Lanes ReadyFrom;

    internal void Begin() => Close(LaneMask.All);

    internal void Open(LaneMask where, Lanes readyFrom)
    {
        IsOpen |= where;
        ReadyFrom = Lanes.Select(where, readyFrom, ReadyFrom);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Close(LaneMask where)
    {
        IsOpen = LaneMask.Except(IsOpen, where);
        ReadyFrom = Lanes.Select(where, double.PositiveInfinity, ReadyFrom);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly LaneMask IsReady(Lanes quarter) => ReadyFrom <= quarter;
}
