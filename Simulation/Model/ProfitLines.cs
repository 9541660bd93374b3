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
    /// <param name="state">At the end; what the strategy never opens has no meaning there.</param>
    /// <param name="drivers">Every one but the terminal value is written.</param>
    [MethodImpl(Compile.Fully)]
    internal static void Fill<TChannels>(
        in RegionTerms terms,
        in MarketPresence presence,
        in StrategyState state,
        ref DriverLanes drivers
    )
        where TChannels : struct, IChannelSet
    {
        var phones = default(PhoneLines);
        if (TChannels.Direct)
        {
            phones.Add(state.Direct, terms.Phones.Direct);
        }

        if (TChannels.Retail)
        {
            phones.Add(state.Retail, terms.Phones.Retail);
        }

        if (TChannels.Carrier)
        {
            phones.Add(state.Carrier, terms.Phones.Carrier);
        }

        drivers[(int)Driver.Revenue] = phones.Revenue;
        drivers[(int)Driver.Channel] = -phones.Channel;
        drivers[(int)Driver.Product] = -(phones.Units * terms.LandedCostUsd);
        drivers[(int)Driver.Royalties] = -(phones.Revenue * terms.Royalty);
        drivers[(int)Driver.Service] = -phones.Service;
        drivers[(int)Driver.Accessories] = TChannels.Accessories
            ? terms.AccessoriesProfit * state.Drivers.Accessories
            : Lanes.Zero;
        drivers[(int)Driver.Grey] = terms.GreyProfitPerUnit * state.Drivers.GreyUnits;
        drivers[(int)Driver.Operations] = presence.Drivers.Operations;
        drivers[(int)Driver.Setup] = presence.Drivers.Setup;
        drivers[(int)Driver.Certification] =
            presence.Drivers.Certification + (TChannels.Carrier ? state.Drivers.Certification : Lanes.Zero);
        drivers[(int)Driver.Litigation] = presence.Drivers.Litigation;
        drivers[(int)Driver.Exit] = presence.Drivers.Exit;
        drivers[(int)Driver.Tax] = -(terms.TaxRate * state.Drivers.Taxable);
        drivers[(int)Driver.Spillover] = -(terms.SpilloverUsd * state.Drivers.Severity);
    }

    /// <summary>What phone channels come to: each line is a multiple of a channel's discounted revenue or units.</summary>
    private struct PhoneLines
    {
        internal Lanes Revenue;
        internal Lanes Units;
        internal Lanes Channel;
        internal Lanes Service;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Add(in PhoneSales sales, in PhoneChannelTerms terms)
        {
            Revenue += sales.Revenue;
            Units += sales.Units;
            Channel += sales.Revenue * terms.ChannelMargin;
            Service += (sales.Revenue * terms.WarrantyRate) + (sales.Units * terms.ReturnCostPerUnit);
        }
    }
}
