using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model;

/// <summary>Tells the lines of a strategy's profit apart once its walk is over.</summary>
internal static class ProfitLines
{
    /// <param name="terms">Of the region.</param>
    /// <param name="presence">At the end.</param>
    /// <param name="state">At the end.</param>
    /// <param name="drivers">Every one but the terminal value is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Fill<TChannels>(
        in RegionTerms terms,
        in MarketPresence presence,
        in StrategyState state,
        ref DriverLanes drivers
    )
        where TChannels : struct, IChannelSet
    {
        drivers = default;
        drivers[(int)Driver.Accessories] = state.Drivers.Accessories;
        drivers[(int)Driver.Grey] = state.Drivers.Grey;
        drivers[(int)Driver.Operations] = presence.Drivers.Operations;
        drivers[(int)Driver.Setup] = presence.Drivers.Setup;
        drivers[(int)Driver.Certification] = presence.Drivers.Certification + state.Drivers.Certification;
        drivers[(int)Driver.Litigation] = presence.Drivers.Litigation;
        drivers[(int)Driver.Exit] = presence.Drivers.Exit;
        drivers[(int)Driver.Tax] = state.Drivers.Tax;
        drivers[(int)Driver.Spillover] = state.Drivers.Spillover;
        if (Opens<TChannels>.Direct)
        {
            Add(state.Direct, terms.Phones.Direct, terms, ref drivers);
        }

        if (Opens<TChannels>.Retail)
        {
            Add(state.Retail, terms.Phones.Retail, terms, ref drivers);
        }

        if (Opens<TChannels>.Carrier)
        {
            Add(state.Carrier, terms.Phones.Carrier, terms, ref drivers);
        }
    }

    /// <summary>Each line of a phone channel is a multiple of its discounted revenue or units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(
        in PhoneSales channel,
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
