using Simulation.Model.Terms;
using Simulation.Model.World;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Step 9: adoption (Bass 1969), awareness, brand, the carriers' goodwill and every clock move on to the next quarter.</summary>
internal static class UpdateStep
{
    internal static void Run(
        in QuarterWorld world,
        in RegionTerms terms,
        ref StrategyState state,
        in QuarterLedger ledger
    )
    {
        Adopt(ledger.DirectSells, terms.Direct, terms, state, ref state.Direct.Share);
        Adopt(ledger.RetailSells, terms.Retail, terms, state, ref state.Retail.Share);
        Adopt(ledger.CarrierSells, terms.Carrier, terms, state, ref state.Carrier.Share);
        UpdateAwareness(terms, ledger, ref state);
        state.Brand += terms.BrandRecovery * (1 - state.Brand);
        state.Relationship = Lanes.Clamp01(
            state.Relationship
                + Lanes.Select(
                    state.Direct.Open,
                    -terms.DirectConflict * state.Relationship,
                    terms.RelationshipGrowth * (1 - state.Relationship)
                )
        );
        MoveClocks(world, ledger, ref state);
        if (ledger.Exits.Any)
        {
            Close(ledger.Exits, ref state);
        }
    }

    private static void Adopt(
        in LaneMask sells,
        in PhoneChannelTerms channel,
        in RegionTerms terms,
        in StrategyState state,
        ref Lanes share
    )
    {
        if (!sells.Any)
        {
            return;
        }

        var pace = (terms.Innovation * state.Awareness) + (terms.Imitation * share * channel.InverseCeiling);
        var adopted = Lanes.Clamp01(share + (Lanes.Min(Lanes.One, pace) * ((channel.Ceiling * state.Brand) - share)));
        share = Lanes.Select(sells & (channel.Ceiling > 0), adopted, share);
    }

    private static void UpdateAwareness(in RegionTerms terms, in QuarterLedger ledger, ref StrategyState state)
    {
        var gain =
            terms.GreyAwareness
            + (terms.WordOfMouth * ledger.MarketShare)
            + Lanes.Where(ledger.AccessoriesReady, terms.Accessories.AwarenessGain)
            + Lanes.Where(ledger.DirectSells, terms.Direct.Channel.AwarenessGain)
            + Lanes.Where(ledger.RetailSells, terms.Retail.Channel.AwarenessGain)
            + Lanes.Where(ledger.CarrierSells, terms.Carrier.Channel.AwarenessGain);
        state.Awareness = Lanes.Clamp01(
            state.Awareness + (gain * (1 - state.Awareness)) - (terms.AwarenessDecay * state.Awareness)
        );
    }

    private static void MoveClocks(in QuarterWorld world, in QuarterLedger ledger, ref StrategyState state)
    {
        CountDown(ref state.Accessories.SetupQuartersLeft);
        CountDown(ref state.Direct.SetupQuartersLeft);
        CountDown(ref state.Retail.SetupQuartersLeft);
        CountDown(ref state.Carrier.SetupQuartersLeft);
        CountDown(ref state.InjunctionQuartersLeft);
        state.InjunctionQuartersLeft += Lanes.Where(ledger.PhonesSell, world.InjunctionQuarters);
        state.Age += Lanes.Where(state.Age >= 0, Lanes.One);
        state.Tenure += Lanes.Where(state.Tenure >= 0, Lanes.One);
    }

    private static void CountDown(ref Lanes quartersLeft) => quartersLeft = Lanes.Max(quartersLeft - 1, 0);

    /// <summary>From the next quarter on all channels are closed for good and carriers are unsigned.</summary>
    private static void Close(in LaneMask exits, ref StrategyState state)
    {
        state.Exited |= exits;
        state.Accessories.Open = LaneMask.Except(state.Accessories.Open, exits);
        state.Direct.Open = LaneMask.Except(state.Direct.Open, exits);
        state.Retail.Open = LaneMask.Except(state.Retail.Open, exits);
        state.Carrier.Open = LaneMask.Except(state.Carrier.Open, exits);
        state.Statuses.Unsign(exits);
        state.LiveShare = LaneMaskedOut(exits, state.LiveShare);
        state.LiveCount = LaneMaskedOut(exits, state.LiveCount);
    }

    private static Lanes LaneMaskedOut(LaneMask gone, Lanes value) => Lanes.Select(gone, Lanes.Zero, value);
}
