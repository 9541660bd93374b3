using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Step 9: adoption (Bass 1969), awareness, brand and the carriers' goodwill move on to the next quarter.</summary>
internal static class UpdateStep
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Run(StrategyPlan plan, in RegionTerms terms, ref StrategyState state, in QuarterLedger ledger)
    {
        var (awareness, brand) = (state.Awareness, state.Brand);
        var gain = terms.GreyAwareness;
        if (plan.OpensAccessories)
        {
            gain += Lanes.Where(ledger.AccessoriesReady, terms.Accessories.AwarenessGain);
        }

        if (ledger.HasSales)
        {
            gain += terms.WordOfMouth * ledger.MarketShare;
            foreach (var phone in plan.PhoneChannels)
            {
                ref var channel = ref state.Phones[(int)phone];
                ref readonly var channelTerms = ref terms.Phones[(int)phone];
                gain += Lanes.Where(channel.Sells, channelTerms.Channel.AwarenessGain);
                channel.Share = Adopt(awareness, brand, channelTerms, terms, channel);
            }
        }

        state.Awareness = Lanes.Clamp01(awareness + (gain * (1 - awareness)) - (terms.AwarenessDecay * awareness));
        state.Brand = brand + (terms.BrandRecovery * (1 - brand));
        if (plan.NeedsRelationship)
        {
            UpdateRelationship(terms, ref state);
        }
    }

    /// <summary>From the next quarter on all channels are closed for good and carriers are unsigned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Close(
        in LaneMask exits,
        double quarter,
        ReadOnlySpan<CarrierTerms> carriers,
        ref StrategyState state
    )
    {
        state.ExitQuarter = Lanes.Select(exits, quarter, state.ExitQuarter);
        state.FixedCostPerQuarter = Lanes.Select(exits, Lanes.Zero, state.FixedCostPerQuarter);
        state.Accessories.Open = LaneMask.Except(state.Accessories.Open, exits);
        for (var phone = 0; phone < PhoneChannelExtensions.Count; phone++)
        {
            ref var channel = ref state.Phones[phone].Channel;
            channel.Open = LaneMask.Except(channel.Open, exits);
        }

        state.Carriers.Unsign(exits, carriers);
    }

    /// <returns>x of the next quarter.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Adopt(
        Lanes awareness,
        Lanes brand,
        in PhoneChannelTerms channelTerms,
        in RegionTerms terms,
        in PhoneChannelState channel
    )
    {
        var x = channel.Share;
        var pace = (terms.Innovation * awareness) + (terms.Imitation * x * channelTerms.InverseCeiling);
        var adopted = Lanes.Clamp01(x + (Lanes.Min(Lanes.One, pace) * ((channelTerms.Ceiling * brand) - x)));
        return Lanes.Select(channel.Sells & (channelTerms.Ceiling > 0), adopted, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void UpdateRelationship(in RegionTerms terms, ref StrategyState state)
    {
        var conflict = -terms.DirectConflict * state.Relationship;
        var growth = terms.RelationshipGrowth * (1 - state.Relationship);
        var isDirectOpen = state.Phones[(int)PhoneChannel.Direct].Channel.Open;
        state.Relationship = Lanes.Clamp01(state.Relationship + Lanes.Select(isDirectOpen, conflict, growth));
    }
}
