using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Step 9: adoption (Bass 1969), awareness, brand and the carriers' goodwill move on to the next quarter.</summary>
internal static class UpdateStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run<TChannels>(
        StrategyPlan plan,
        in RegionTerms terms,
        in MarketPresence presence,
        ref StrategyState state,
        in QuarterLedger ledger
    )
        where TChannels : struct, IChannelSet
    {
        var (awareness, brand) = (state.Awareness, state.Brand);
        var gain = terms.GreyAwareness;
        if (Opens<TChannels>.Accessories)
        {
            gain += Lanes.Where(ledger.AccessoriesReady, terms.Accessories.AwarenessGain);
        }

        if (Opens<TChannels>.Phones && ledger.HasSales)
        {
            gain += terms.WordOfMouth * ledger.MarketShare;
            gain += Adopt<TChannels>(terms, ref state, ledger);
        }

        state.Awareness = Lanes.Clamp01(awareness + (gain * (1 - awareness)) - (terms.AwarenessDecay * awareness));
        state.Brand = brand + (terms.BrandRecovery * (1 - brand));
        if (Opens<TChannels>.Carrier || plan.NeedsRelationship)
        {
            UpdateRelationship(terms, presence, ref state);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void UpdateRelationship(in RegionTerms terms, in MarketPresence presence, ref StrategyState state)
    {
        var conflict = -terms.DirectConflict * state.Relationship;
        var growth = terms.RelationshipGrowth * (1 - state.Relationship);
        var isDirectOpen = presence.Direct.IsOpen;
        state.Relationship = Lanes.Clamp01(state.Relationship + Lanes.Select(isDirectOpen, conflict, growth));
    }

    /// <summary>Each channel's share moves on, where it sells.</summary>
    /// <returns>What the channels add to awareness.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Adopt<TChannels>(in RegionTerms terms, ref StrategyState state, in QuarterLedger ledger)
        where TChannels : struct, IChannelSet
    {
        var gain = Lanes.Zero;
        var brand = state.Brand;
        var pull = terms.Innovation * state.Awareness;
        if (Opens<TChannels>.Direct)
        {
            ref readonly var channel = ref terms.Phones.Direct;
            gain += Lanes.Where(ledger.DirectSells, channel.Channel.AwarenessGain);
            Adopt(pull, brand, channel, ledger.DirectSells, ref state.Direct.Share);
        }

        if (Opens<TChannels>.Retail)
        {
            ref readonly var channel = ref terms.Phones.Retail;
            gain += Lanes.Where(ledger.RetailSells, channel.Channel.AwarenessGain);
            Adopt(pull, brand, channel, ledger.RetailSells, ref state.Retail.Share);
        }

        if (Opens<TChannels>.Carrier)
        {
            ref readonly var channel = ref terms.Phones.Carrier;
            gain += Lanes.Where(ledger.CarrierSells, channel.Channel.AwarenessGain);
            Adopt(pull, brand, channel, ledger.CarrierSells, ref state.Carrier.Share);
        }

        return gain;
    }

    /// <summary>Moves a channel's share on, where it sells.</summary>
    /// <param name="pull">p A: the pace that innovation gives.</param>
    /// <param name="brand">B.</param>
    /// <param name="terms">Of the channel.</param>
    /// <param name="sells">Where it does.</param>
    /// <param name="share">x, changed.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Adopt(Lanes pull, Lanes brand, in PhoneChannelTerms terms, LaneMask sells, ref Lanes share)
    {
        var x = share;
        var pace = Lanes.Min(Lanes.One, pull + (terms.ImitationOverCeiling * x));
        // A ceiling of 0 leaves x at 0.
        var adopted = Lanes.Clamp01(x + (pace * ((terms.Ceiling * brand) - x)));
        share = Lanes.Select(sells, adopted, x);
    }
}
