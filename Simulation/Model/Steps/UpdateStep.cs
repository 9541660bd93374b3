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
        if (TChannels.Accessories)
        {
            gain += Lanes.Where(ledger.AccessoriesReady, terms.Accessories.AwarenessGain);
        }

        if (TChannels.Phones && ledger.HasSales)
        {
            gain = Lanes.FusedMultiplyAdd(terms.WordOfMouth, ledger.MarketShare, gain);
            Adopt<TChannels>(terms, ref state, ledger, ref gain);
        }

        // A + gain (1 − A) − decay A, and so on: what is kept of the old, and what comes to it.
        state.Awareness = Lanes.Clamp01(Lanes.FusedMultiplyAdd(awareness, terms.AwarenessKept - gain, gain));
        state.Brand = Lanes.FusedMultiplyAdd(brand, terms.BrandKept, terms.BrandRecovery);
        if (TChannels.Carrier || plan.NeedsRelationship)
        {
            UpdateRelationship<TChannels>(terms, presence, ref state);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void UpdateRelationship<TChannels>(
        in RegionTerms terms,
        in MarketPresence presence,
        ref StrategyState state
    )
        where TChannels : struct, IChannelSet
    {
        var kept = terms.RelationshipKept;
        var growth = terms.RelationshipGrowth;
        if (TChannels.Direct)
        {
            var isDirectOpen = presence.Direct.IsOpen;
            kept = Lanes.Select(isDirectOpen, terms.ConflictKept, kept);
            growth = Lanes.Except(isDirectOpen, growth);
        }

        state.Relationship = Lanes.Clamp01(Lanes.FusedMultiplyAdd(state.Relationship, kept, growth));
    }

    /// <summary>Each channel's share moves on, where it sells, and what it adds to awareness is added to the gain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Adopt<TChannels>(
        in RegionTerms terms,
        ref StrategyState state,
        in QuarterLedger ledger,
        ref Lanes gain
    )
        where TChannels : struct, IChannelSet
    {
        var brand = state.Brand;
        var pull = terms.Innovation * state.Awareness;
        if (TChannels.Direct)
        {
            ref readonly var channel = ref terms.Phones.Direct;
            gain += Lanes.Where(ledger.DirectSells, channel.Channel.AwarenessGain);
            Adopt(pull, brand, channel, ledger.DirectSells, ref state.Direct.Share);
        }

        if (TChannels.Retail)
        {
            ref readonly var channel = ref terms.Phones.Retail;
            gain += Lanes.Where(ledger.RetailSells, channel.Channel.AwarenessGain);
            Adopt(pull, brand, channel, ledger.RetailSells, ref state.Retail.Share);
        }

        if (TChannels.Carrier)
        {
            ref readonly var channel = ref terms.Phones.Carrier;
            gain += Lanes.Where(ledger.CarrierSells, channel.Channel.AwarenessGain);
            Adopt(pull, brand, channel, ledger.CarrierSells, ref state.Carrier.Share);
        }
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
        var pace = Lanes.Min(Lanes.One, Lanes.FusedMultiplyAdd(terms.ImitationOverCeiling, x, pull));
        // A ceiling of 0 leaves x at 0.
        var distance = Lanes.FusedMultiplySubtract(terms.Ceiling, brand, x);
        var adopted = Lanes.Clamp01(Lanes.FusedMultiplyAdd(pace, distance, x));
        share = Lanes.Select(sells, adopted, x);
    }
}
