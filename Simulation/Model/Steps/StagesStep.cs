using System.Runtime.CompilerServices;
using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Step 1: stages open in order, several in one quarter where their turn has come.</summary>
internal static class StagesStep
{
    /// <returns>Whether a stage may still open later in some trial.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static bool Run(
        ReadOnlySpan<Stage> stages,
        int quarter,
        in RegionTerms terms,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        // Phones that open together with the first of them find it as old as it is: not begun, an age of 0.
        var age = Lanes.Max(quarter - state.FirstPhoneQuarter, 0);
        for (var j = 0; j < stages.Length; j++)
        {
            var stage = stages[j];
            if (quarter < stage.From || quarter > (stage.Until ?? int.MaxValue))
            {
                continue;
            }

            var opens = LaneMask.Except(Lanes.AreEqual(state.StagesOpened, j), state.Exited) & Holds(stage, state);
            if (opens.Any)
            {
                state.StagesOpened += Lanes.Where(opens, Lanes.One);
                Open(stage.Channel, opens, age, terms, ref state, ref ledger);
            }
        }

        return !(state.StagesOpened >= stages.Length | state.Exited).IsAll;
    }

    private static LaneMask Holds(Stage stage, in StrategyState state)
    {
        var holds = LaneMask.All;
        if (stage.AwarenessAtLeast is { } awareness)
        {
            holds &= state.Awareness >= awareness;
        }

        if (stage.RelationshipAtLeast is { } relationship)
        {
            holds &= state.Relationship >= relationship;
        }

        return holds;
    }

    private static void Open(
        Channel channel,
        in LaneMask opens,
        in Lanes age,
        in RegionTerms terms,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        state.FirstQuarter = Lanes.Select(opens, Lanes.Min(state.FirstQuarter, ledger.Quarter), state.FirstQuarter);
        if (channel == Channel.Accessories)
        {
            Open(opens, terms.Accessories, 0, ref state.Accessories, ref state, ref ledger);
            return;
        }

        var phone = (int)channel.ToPhoneChannel();
        ApproveOnce(opens, terms, ref state, ref ledger);
        Open(
            opens,
            terms.Phones[phone].Channel,
            terms.ApprovalQuarters - age,
            ref state.Phones[phone].Channel,
            ref state,
            ref ledger
        );
    }

    /// <summary>Type approval is paid when the first phone channel opens, and never again.</summary>
    private static void ApproveOnce(
        in LaneMask opens,
        in RegionTerms terms,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        var first = opens & (state.FirstPhoneQuarter > ledger.Quarter);
        ledger.Spend(Driver.Certification, Lanes.Where(first, terms.ApprovalCostUsd), ref state.Drivers);
        ledger.UseEngineers(Lanes.Where(first, terms.ApprovalEngineerMonths));
        state.FirstPhoneQuarter = Lanes.Select(first, ledger.Quarter, state.FirstPhoneQuarter);
    }

    private static void Open(
        in LaneMask opens,
        in ChannelTerms terms,
        Lanes quartersAtLeast,
        ref ChannelState channel,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        ledger.Spend(Driver.Setup, Lanes.Where(opens, terms.SetupCostUsd), ref state.Drivers);
        var fixedCost = Lanes.Where(opens, terms.FixedCostPerQuarter);
        state.FixedCostPerQuarter += fixedCost;
        ledger.NoteStandingCost(Driver.Operations, fixedCost, ref state.Drivers);
        channel.Open |= opens;
        var readyFrom = ledger.Quarter + Lanes.Max(terms.SetupQuarters, quartersAtLeast);
        channel.ReadyFrom = Lanes.Select(opens, readyFrom, channel.ReadyFrom);
    }
}
