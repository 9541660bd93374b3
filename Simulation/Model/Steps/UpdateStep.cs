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
            gain += Adopt(plan, terms, ref state);
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
    internal static void Close(in QuarterLedger ledger, ReadOnlySpan<CarrierTerms> carriers, ref StrategyState state)
    {
        var exits = ledger.Exits;
        state.ExitQuarter = Lanes.Select(exits, ledger.Quarter, state.ExitQuarter);
        EndStandingCosts(exits, ledger, ref state);
        state.Accessories.Open = LaneMask.Except(state.Accessories.Open, exits);
        for (var phone = 0; phone < PhoneChannelExtensions.Count; phone++)
        {
            ref var channel = ref state.Phones[phone].Channel;
            channel.Open = LaneMask.Except(channel.Open, exits);
        }

        state.Carriers.Unsign(exits, carriers);
    }

    /// <summary>Standing costs were entered to the horizon; those of the quarters after this one are taken back.</summary>
    private static void EndStandingCosts(in LaneMask exits, in QuarterLedger ledger, ref StrategyState state)
    {
        var after = ledger.DiscountToEnd - ledger.Discount;
        state.Drivers[(int)Driver.Operations] += Lanes.Where(exits, state.FixedCostPerQuarter) * after;
        state.Drivers[(int)Driver.Certification] += Lanes.Where(exits, state.RenewalPerQuarter) * after;
        state.FixedCostPerQuarter = Lanes.Select(exits, Lanes.Zero, state.FixedCostPerQuarter);
        state.RenewalPerQuarter = Lanes.Select(exits, Lanes.Zero, state.RenewalPerQuarter);
    }

    /// <summary>Each channel's share moves on, where it sells.</summary>
    /// <returns>What the channels add to awareness.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Adopt(StrategyPlan plan, in RegionTerms terms, ref StrategyState state)
    {
        var gain = Lanes.Zero;
        var brand = state.Brand;
        var pull = terms.Innovation * state.Awareness;
        if (plan.OpensDirect)
        {
            gain += Adopt(
                pull,
                brand,
                terms.Phones[(int)PhoneChannel.Direct],
                ref state.Phones[(int)PhoneChannel.Direct]
            );
        }

        if (plan.OpensRetail)
        {
            gain += Adopt(
                pull,
                brand,
                terms.Phones[(int)PhoneChannel.Retail],
                ref state.Phones[(int)PhoneChannel.Retail]
            );
        }

        if (plan.OpensCarriers)
        {
            gain += Adopt(
                pull,
                brand,
                terms.Phones[(int)PhoneChannel.Carrier],
                ref state.Phones[(int)PhoneChannel.Carrier]
            );
        }

        return gain;
    }

    /// <summary>Moves a channel's share on, where it sells.</summary>
    /// <param name="pull">p A: the pace that innovation gives.</param>
    /// <param name="brand">B.</param>
    /// <param name="terms">Of the channel.</param>
    /// <param name="channel">Its share is changed.</param>
    /// <returns>What the channel adds to awareness.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Adopt(Lanes pull, Lanes brand, in PhoneChannelTerms terms, ref PhoneChannelState channel)
    {
        var x = channel.Share;
        var pace = Lanes.Min(Lanes.One, pull + (terms.ImitationOverCeiling * x));
        // A ceiling of 0 leaves x at 0.
        var adopted = Lanes.Clamp01(x + (pace * ((terms.Ceiling * brand) - x)));
        channel.Share = Lanes.Select(channel.Sells, adopted, x);
        return Lanes.Where(channel.Sells, terms.Channel.AwarenessGain);
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
