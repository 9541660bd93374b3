using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Step 9: adoption (Bass 1969), awareness, brand and the carriers' goodwill move on to the next quarter.</summary>
internal static class UpdateStep
{
    internal static void Run(StrategyPlan plan, in RegionTerms terms, ref StrategyState state, in QuarterLedger ledger)
    {
        var gain =
            terms.GreyAwareness
            + (terms.WordOfMouth * ledger.MarketShare)
            + Lanes.Where(ledger.AccessoriesReady, terms.Accessories.AwarenessGain);
        foreach (var phone in plan.PhoneChannels)
        {
            ref var channel = ref state.Phones[(int)phone];
            if (channel.Sells.Any)
            {
                ref readonly var channelTerms = ref terms.Phones[(int)phone];
                gain += Lanes.Where(channel.Sells, channelTerms.Channel.AwarenessGain);
                Adopt(channelTerms, terms, state, ref channel);
            }
        }

        state.Awareness = Lanes.Clamp01(
            state.Awareness + (gain * (1 - state.Awareness)) - (terms.AwarenessDecay * state.Awareness)
        );
        state.Brand += terms.BrandRecovery * (1 - state.Brand);
        state.Relationship = Lanes.Clamp01(
            state.Relationship
                + Lanes.Select(
                    state.Phones[(int)PhoneChannel.Direct].Channel.Open,
                    -terms.DirectConflict * state.Relationship,
                    terms.RelationshipGrowth * (1 - state.Relationship)
                )
        );
    }

    /// <summary>From the next quarter on all channels are closed for good and carriers are unsigned.</summary>
    internal static void Close(in LaneMask exits, ReadOnlySpan<CarrierTerms> carriers, ref StrategyState state)
    {
        state.Exited |= exits;
        state.Accessories.Open = LaneMask.Except(state.Accessories.Open, exits);
        for (var phone = 0; phone < PhoneChannelExtensions.Count; phone++)
        {
            ref var channel = ref state.Phones[phone].Channel;
            channel.Open = LaneMask.Except(channel.Open, exits);
        }

        state.Carriers.Unsign(exits, carriers);
    }

    private static void Adopt(
        in PhoneChannelTerms channelTerms,
        in RegionTerms terms,
        in StrategyState state,
        ref PhoneChannelState channel
    )
    {
        var x = channel.Share;
        var pace = (terms.Innovation * state.Awareness) + (terms.Imitation * x * channelTerms.InverseCeiling);
        var adopted = Lanes.Clamp01(x + (Lanes.Min(Lanes.One, pace) * ((channelTerms.Ceiling * state.Brand) - x)));
        channel.Share = Lanes.Select(channel.Sells & (channelTerms.Ceiling > 0), adopted, x);
    }
}
