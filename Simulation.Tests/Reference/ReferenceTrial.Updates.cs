namespace Simulation.Tests.Reference;

/// <content>Step 9: every right-hand side uses the values before this step, so shares come before awareness, then brand.</content>
internal sealed partial class ReferenceTrial
{
    private void UpdateState(double marketShare)
    {
        foreach (var channel in state.PhoneChannels.Where(Sells))
        {
            channel.Share = NextShare(channel);
        }

        state.Awareness = NextAwareness(marketShare);
        state.Brand += inputs.Region["brand.recovery"] * (1 - state.Brand) * Delta;
        state.Relationship = NextRelationship();
        CountQuarters();
    }

    private double NextShare(ReferenceChannel channel)
    {
        var ceiling = Ceiling(channel);
        if (ceiling == 0)
        {
            return 0;
        }

        var speed =
            inputs.Region["adoption.innovation"] * state.Awareness
            + inputs.Region["adoption.imitation"] * channel.Share / ceiling;
        var step = Math.Min(1, speed * Delta) * (ceiling * state.Brand - channel.Share);
        return Math.Clamp(channel.Share + step, 0, 1);
    }

    private double NextAwareness(double marketShare)
    {
        var gain =
            SumWhileSelling("awarenessGain")
            + (inputs.Region["grey.share"] > 0 ? inputs.Region["grey.awareness"] : 0)
            + inputs.Region["awareness.wordOfMouth"] * marketShare;
        var change = gain * (1 - state.Awareness) - inputs.Region["awareness.decay"] * state.Awareness;
        return Math.Clamp(state.Awareness + change * Delta, 0, 1);
    }

    private double NextRelationship()
    {
        var change = state.Direct.IsOpen
            ? -Of(state.Carrier, "directConflict") * state.Relationship
            : Of(state.Carrier, "relationshipGrowth") * (1 - state.Relationship);
        return Math.Clamp(state.Relationship + change * Delta, 0, 1);
    }

    private void CountQuarters()
    {
        foreach (var channel in state.Channels)
        {
            channel.SetupQuartersLeft = Math.Max(0, channel.SetupQuartersLeft - 1);
        }

        state.InjunctionQuartersLeft = injunctionBegins
            ? WholeQuarters(inputs.Region["legal.injunctionQuarters"])
            : Math.Max(0, state.InjunctionQuartersLeft - 1);
        state.Age++;
        state.Tenure++;
    }

    private void CloseAfterExit(int t)
    {
        if (state.ExitQuarter != t)
        {
            return;
        }

        foreach (var channel in state.Channels)
        {
            channel.IsOpen = false;
        }

        foreach (var carrier in state.Carriers)
        {
            carrier.Status = ReferenceCarrierStatus.Unsigned;
        }
    }
}
