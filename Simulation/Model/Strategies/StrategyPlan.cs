namespace Simulation.Model.Strategies;

/// <summary>A strategy as the walk reads it: only the channels that it ever opens are looked at.</summary>
internal sealed class StrategyPlan
{
    private readonly PlannedStage[] _stages;

    internal StrategyPlan(Strategy strategy)
    {
        _stages = [.. strategy.Stages.Select(PlannedStage.Of)];
        OpensAccessories = strategy.Opens(Channel.Accessories);
        OpensDirect = strategy.Opens(Channel.Direct);
        OpensRetail = strategy.Opens(Channel.Retail);
        OpensCarriers = strategy.Opens(Channel.Carrier);
        NeedsRelationship = OpensCarriers || strategy.Stages.Any(stage => stage.RelationshipAtLeast is not null);
    }

    internal ReadOnlySpan<PlannedStage> Stages => _stages;

    internal bool OpensAccessories { get; }

    internal bool OpensDirect { get; }

    internal bool OpensRetail { get; }

    internal bool OpensCarriers { get; }

    /// <summary>Whether the carriers' goodwill decides anything.</summary>
    internal bool NeedsRelationship { get; }

    /// <summary>The first quarter after this one from which a stage may open; a very late one if there is none.</summary>
    internal int NextOpening(int quarter)
    {
        var next = int.MaxValue;
        foreach (var stage in _stages)
        {
            if (stage.From > quarter)
            {
                next = Math.Min(next, (int)stage.From);
            }
        }

        return next;
    }
}

/// <summary>A <see cref="Stage"/> whose limits are all there: what the scenario leaves out holds always.</summary>
internal readonly record struct PlannedStage(
    Channel Channel,
    double From,
    double Until,
    double AwarenessAtLeast,
    double RelationshipAtLeast
)
{
    internal static PlannedStage Of(Stage stage) =>
        new(
            stage.Channel,
            stage.From,
            stage.Until ?? double.PositiveInfinity,
            stage.AwarenessAtLeast ?? double.NegativeInfinity,
            stage.RelationshipAtLeast ?? double.NegativeInfinity
        );
}
