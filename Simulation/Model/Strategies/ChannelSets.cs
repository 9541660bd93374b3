namespace Simulation.Model.Strategies;

/// <summary>Something that is compiled for each set of channels by itself.</summary>
internal interface IForChannelSet
{
    /// <summary>Does it for one set.</summary>
    void Do<TChannels>()
        where TChannels : struct, IChannelSet;
}

/// <summary>From what a strategy opens, known when it is read, to a set of channels, known when code is compiled.</summary>
internal static class ChannelSets
{
    /// <summary>Does something for the strategy's set of channels.</summary>
    internal static void Do<T>(StrategyPlan plan, ref T action)
        where T : struct, IForChannelSet
    {
        if (plan.OpensAccessories)
        {
            WithDirect<T, Member>(plan, ref action);
        }
        else
        {
            WithDirect<T, NoMember>(plan, ref action);
        }
    }

    private static void WithDirect<T, TAccessories>(StrategyPlan plan, ref T action)
        where T : struct, IForChannelSet
        where TAccessories : struct, IMembership
    {
        if (plan.OpensDirect)
        {
            WithRetail<T, TAccessories, Member>(plan, ref action);
        }
        else
        {
            WithRetail<T, TAccessories, NoMember>(plan, ref action);
        }
    }

    private static void WithRetail<T, TAccessories, TDirect>(StrategyPlan plan, ref T action)
        where T : struct, IForChannelSet
        where TAccessories : struct, IMembership
        where TDirect : struct, IMembership
    {
        if (plan.OpensRetail)
        {
            WithCarrier<T, TAccessories, TDirect, Member>(plan, ref action);
        }
        else
        {
            WithCarrier<T, TAccessories, TDirect, NoMember>(plan, ref action);
        }
    }

    private static void WithCarrier<T, TAccessories, TDirect, TRetail>(StrategyPlan plan, ref T action)
        where T : struct, IForChannelSet
        where TAccessories : struct, IMembership
        where TDirect : struct, IMembership
        where TRetail : struct, IMembership
    {
        if (plan.OpensCarriers)
        {
            action.Do<ChannelSet<TAccessories, TDirect, TRetail, Member>>();
        }
        else
        {
            action.Do<ChannelSet<TAccessories, TDirect, TRetail, NoMember>>();
        }
    }
}
