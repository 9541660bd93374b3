namespace Simulation.Model.Strategies;

/// <summary>A strategy as the walk reads it: only the channels that it ever opens are looked at.</summary>
internal sealed class StrategyPlan
{
    private readonly Stage[] _stages;
    private readonly PhoneChannel[] _phoneChannels;

    internal StrategyPlan(Strategy strategy)
    {
        _stages = [.. strategy.Stages];
        _phoneChannels = [.. Enum.GetValues<PhoneChannel>().Where(channel => strategy.Opens(channel.ToChannel()))];
        OpensAccessories = strategy.Opens(Channel.Accessories);
        OpensDirect = strategy.Opens(Channel.Direct);
        OpensRetail = strategy.Opens(Channel.Retail);
        OpensCarriers = strategy.Opens(Channel.Carrier);
        OpensPhones = OpensDirect || OpensRetail || OpensCarriers;
        OpensAnything = _stages.Length > 0;
        NeedsRelationship = OpensCarriers || strategy.Stages.Any(stage => stage.RelationshipAtLeast is not null);
    }

    internal ReadOnlySpan<Stage> Stages => _stages;

    /// <summary>The phone channels among its stages, in the order of <see cref="PhoneChannel"/>.</summary>
    internal ReadOnlySpan<PhoneChannel> PhoneChannels => _phoneChannels;

    internal bool OpensAccessories { get; }

    internal bool OpensDirect { get; }

    internal bool OpensRetail { get; }

    internal bool OpensCarriers { get; }

    internal bool OpensPhones { get; }

    internal bool OpensAnything { get; }

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
                next = Math.Min(next, stage.From);
            }
        }

        return next;
    }
}
