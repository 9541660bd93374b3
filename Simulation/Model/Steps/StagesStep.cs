using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Step 1: stages open in order, several in one quarter where their turn has come.</summary>
internal static class StagesStep
{
    /// <param name="stages">The strategy's.</param>
    /// <param name="now">The quarter as it begins.</param>
    /// <param name="terms">Of the region.</param>
    /// <param name="presence">Changed: what opens is noted there, for the quarter's ledger to charge.</param>
    /// <returns>False where all stages have opened, or the region is given up, in every trial.</returns>
    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    internal static bool Run(
        ReadOnlySpan<PlannedStage> stages,
        in QuarterStart now,
        in RegionTerms terms,
        ref MarketPresence presence
    )
    {
        for (var j = 0; j < stages.Length; j++)
        {
            ref readonly var stage = ref stages[j];
            if (!IsInTime(stage, now.Quarter))
            {
                continue;
            }

            var opens = Turn(j, presence) & Holds(stage, now);
            if (opens.Any)
            {
                presence.StagesOpened += Lanes.Where(opens, Lanes.One);
                Open(stage.Channel, opens, now, terms, ref presence);
            }
        }

        Await(stages, now.Quarter + 1, ref presence);
        return !(presence.StagesOpened >= stages.Length | presence.Exited).IsAll;
    }

    /// <summary>Whether a stage that waits for its conditions may open in the quarter that follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsReached(in MarketPresence presence, in StrategyState state) =>
        ((state.Awareness >= presence.AwarenessAwaited) & (state.Relationship >= presence.RelationshipAwaited)).Any;

    /// <summary>Notes what the next stage of each trial waits for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Await(ReadOnlySpan<PlannedStage> stages, double nextQuarter, ref MarketPresence presence)
    {
        presence.AwarenessAwaited = double.PositiveInfinity;
        presence.RelationshipAwaited = double.PositiveInfinity;
        for (var j = 0; j < stages.Length; j++)
        {
            ref readonly var stage = ref stages[j];
            if (IsInTime(stage, nextQuarter))
            {
                var turn = Turn(j, presence);
                presence.AwarenessAwaited = Lanes.Select(turn, stage.AwarenessAtLeast, presence.AwarenessAwaited);
                presence.RelationshipAwaited = Lanes.Select(
                    turn,
                    stage.RelationshipAtLeast,
                    presence.RelationshipAwaited
                );
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsInTime(in PlannedStage stage, double quarter) =>
        quarter >= stage.From && quarter <= stage.Until;

    /// <summary>Where a stage is the next to open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LaneMask Turn(int stage, in MarketPresence presence) =>
        LaneMask.Except(Lanes.AreEqual(presence.StagesOpened, stage), presence.Exited);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LaneMask Holds(in PlannedStage stage, in QuarterStart now) =>
        (now.Awareness >= stage.AwarenessAtLeast) & (now.Relationship >= stage.RelationshipAtLeast);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Open(
        Channel channel,
        in LaneMask opens,
        in QuarterStart now,
        in RegionTerms terms,
        ref MarketPresence presence
    )
    {
        presence.FirstQuarter = Lanes.Select(
            opens,
            Lanes.Min(presence.FirstQuarter, now.Quarter),
            presence.FirstQuarter
        );
        presence.ActiveSince = Lanes.Select(opens, presence.FirstQuarter, presence.ActiveSince);
        var approval = channel == Channel.Accessories ? Lanes.Zero : Approve(opens, now, terms, ref presence);
        ref readonly var channelTerms = ref terms.Accessories;
        ref var state = ref presence.Accessories;
        switch (channel)
        {
            case Channel.Direct:
                channelTerms = ref terms.Phones.Direct.Channel;
                state = ref presence.Direct;
                break;
            case Channel.Retail:
                channelTerms = ref terms.Phones.Retail.Channel;
                state = ref presence.Retail;
                break;
            case Channel.Carrier:
                channelTerms = ref terms.Phones.Carrier.Channel;
                state = ref presence.Carrier;
                break;
        }

        state.Open(opens, now.Quarter + Lanes.Max(channelTerms.SetupQuarters, approval));
        Pay(opens, channelTerms, now, ref presence);
    }

    /// <summary>Type approval is paid when the first phone channel opens, and never again.</summary>
    /// <returns>The quarters that it still takes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Approve(
        in LaneMask opens,
        in QuarterStart now,
        in RegionTerms terms,
        ref MarketPresence presence
    )
    {
        var first = opens & (presence.FirstPhoneQuarter > now.Quarter);
        var cost = Lanes.Where(first, terms.ApprovalCostUsd);
        presence.FirstPhoneQuarter = Lanes.Select(first, now.Quarter, presence.FirstPhoneQuarter);
        presence.RenewalQuarter = presence.FirstPhoneQuarter + YearQuarter.QuartersPerYear;
        presence.OpeningCostUsd += cost;
        presence.OpeningEngineerMonths += Lanes.Where(first, terms.ApprovalEngineerMonths);
        presence.Drivers.Certification -= cost * now.Discount;
        // Phones that open together with the first of them find it as old as it is: an age of 0.
        return terms.ApprovalQuarters - (now.Quarter - presence.FirstPhoneQuarter);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pay(
        in LaneMask opens,
        in ChannelTerms channel,
        in QuarterStart now,
        ref MarketPresence presence
    )
    {
        var cost = Lanes.Where(opens, channel.SetupCostUsd);
        var fixedCost = Lanes.Where(opens, channel.FixedCostPerQuarter);
        presence.OpeningCostUsd += cost;
        presence.FixedCostPerQuarter += fixedCost;
        presence.StandingCostPerQuarter += fixedCost;
        presence.Drivers.Setup -= cost * now.Discount;
        presence.Drivers.Operations -= fixedCost * now.DiscountToEnd;
    }
}

/// <summary>What a quarter begins with, as far as stages look at it.</summary>
/// <param name="Date">Which quarter.</param>
/// <param name="Awareness">A.</param>
/// <param name="Relationship">R.</param>
internal readonly record struct QuarterStart(DiscountedQuarter Date, Lanes Awareness, Lanes Relationship)
{
    /// <summary>t.</summary>
    internal double Quarter => Date.Number;

    internal double Discount => Date.Discount;

    internal double DiscountToEnd => Date.DiscountToEnd;
}
