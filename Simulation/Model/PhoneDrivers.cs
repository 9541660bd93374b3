using System.Runtime.CompilerServices;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>Tells the lines of a phone channel's profit apart: each is a multiple of its discounted revenue or units.</summary>
internal static class PhoneDrivers
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add(
        in PhoneChannelState channel,
        in PhoneChannelTerms channelTerms,
        in RegionTerms terms,
        ref DriverLanes drivers
    )
    {
        var (revenue, units) = (channel.Revenue, channel.Units);
        drivers[(int)Driver.Revenue] += revenue;
        drivers[(int)Driver.Channel] -= revenue * channelTerms.ChannelMargin;
        drivers[(int)Driver.Product] -= units * terms.LandedCostUsd;
        drivers[(int)Driver.Royalties] -= revenue * terms.Royalty;
        drivers[(int)Driver.Service] -=
            (revenue * channelTerms.WarrantyRate) + (units * channelTerms.ReturnCostPerUnit);
    }
}
