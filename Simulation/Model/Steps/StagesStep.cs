using Simulation.Model.Strategies;
using Simulation.Model.Terms;
using Simulation.Numerics;

namespace Simulation.Model.Steps;

/// <summary>Step 1: stages open in order, several in one quarter where their turn has come.</summary>
internal static class StagesStep
{
    internal static void Run(
        ReadOnlySpan<Stage> stages,
        int quarter,
        in RegionTerms terms,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        if (stages.IsEmpty || (state.StagesOpened >= stages.Length).IsAll)
        {
            return;
        }

        var ageAtStart = Lanes.Max(state.Age, 0);
        for (var j = 0; j < stages.Length; j++)
        {
            var stage = stages[j];
            if (quarter < stage.From || quarter > (stage.Until ?? int.MaxValue))
            {
                continue;
            }

            var opens = LaneMask.Except(Lanes.AreEqual(state.StagesOpened, j), state.Exited) & Holds(stage, state);
            if (!opens.Any)
            {
                continue;
            }

            state.StagesOpened += Lanes.Where(opens, Lanes.One);
            state.Tenure = Lanes.Select(opens, Lanes.Max(state.Tenure, 0), state.Tenure);
            if (stage.Channel != Channel.Accessories)
            {
                ApproveOnce(opens, terms, ref state, ref ledger);
            }

            Open(stage.Channel, opens, ageAtStart, terms, ref state, ref ledger);
        }
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

    /// <summary>Type approval is paid when the first phone channel opens, and never again.</summary>
    private static void ApproveOnce(
        LaneMask opens,
        in RegionTerms terms,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        var first = opens & (state.Age < 0);
        ledger.Certification -= Lanes.Where(first, terms.ApprovalCostUsd);
        ledger.EngineerMonths += Lanes.Where(first, terms.ApprovalEngineerMonths);
        state.Age = Lanes.Select(first, 0, state.Age);
    }

    private static void Open(
        Channel channel,
        LaneMask opens,
        Lanes ageAtStart,
        in RegionTerms terms,
        ref StrategyState state,
        ref QuarterLedger ledger
    )
    {
        var approvalLeft = terms.ApprovalQuarters - ageAtStart;
        switch (channel)
        {
            case Channel.Accessories:
                Open(opens, terms.Accessories, 0, ref state.Accessories, ref ledger);
                break;
            case Channel.Direct:
                Open(opens, terms.Direct.Channel, approvalLeft, ref state.Direct, ref ledger);
                break;
            case Channel.Retail:
                Open(opens, terms.Retail.Channel, approvalLeft, ref state.Retail, ref ledger);
                break;
            default:
                Open(opens, terms.Carrier.Channel, approvalLeft, ref state.Carrier, ref ledger);
                break;
        }
    }

    private static void Open(
        LaneMask opens,
        in ChannelTerms terms,
        Lanes quartersAtLeast,
        ref ChannelState channel,
        ref QuarterLedger ledger
    )
    {
        ledger.Setup -= Lanes.Where(opens, terms.SetupCostUsd);
        channel.Open |= opens;
        channel.SetupQuartersLeft = Lanes.Select(
            opens,
            Lanes.Max(terms.SetupQuarters, quartersAtLeast),
            channel.SetupQuartersLeft
        );
    }
}
