namespace Simulation.Tests.Reference;

/// <content>Step 1: stages open.</content>
internal sealed partial class ReferenceTrial
{
    private void OpenStages(int t)
    {
        while (state.StagesOpened < stages.Count && MayOpen(stages[state.StagesOpened], t))
        {
            var name = stages[state.StagesOpened].Channel;
            Open(state.Channels.Single(channel => string.Equals(channel.Name, name, StringComparison.Ordinal)));
            state.StagesOpened++;
        }
    }

    /// <summary>A stage past its `until` never opens, and as stages open in order, none after it does either.</summary>
    private bool MayOpen(ReferenceStage stage, int t) =>
        state.ExitQuarter is null
        && t >= stage.From
        && (stage.Until is null || t <= stage.Until)
        && (stage.WhenAwareness is null || state.Awareness >= stage.WhenAwareness)
        && (stage.WhenRelationship is null || state.Relationship >= stage.WhenRelationship);

    private void Open(ReferenceChannel channel)
    {
        books.Add("setup", -Of(channel, "setupCostUsd"));
        channel.IsOpen = true;
        channel.SetupQuartersLeft = WholeQuarters(Of(channel, "setupQuarters"));
        state.Tenure ??= 0;
        if (channel != state.Accessories)
        {
            AwaitTypeApproval(channel);
        }
    }

    private void AwaitTypeApproval(ReferenceChannel channel)
    {
        if (state.Age is null)
        {
            var models = inputs.Firm["modelsPerYear"];
            books.Add("certification", -inputs.Region["certification.costUsd"] * models);
            books.UseEngineers(inputs.Region["certification.engineerMonths"] * models);
            state.Age = 0;
        }

        var approvalQuarters = WholeQuarters(inputs.Region["certification.quarters"]);
        channel.SetupQuartersLeft = Math.Max(channel.SetupQuartersLeft, approvalQuarters - state.Age.Value);
    }
}
