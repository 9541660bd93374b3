namespace Simulation.Tests.Reference;

/// <summary>What a strategy carries from one quarter to the next.</summary>
internal sealed class ReferenceState
{
    internal ReferenceState(ReferenceInputs inputs)
    {
        Awareness = inputs.Region["awareness.initial"];
        Relationship = inputs.Region["channels.carrier.relationship"];
        Carriers = inputs.Carriers.Select(carrier => new ReferenceCarrierState(carrier)).ToArray();
    }

    internal double Awareness { get; set; }

    internal double Brand { get; set; } = 1;

    internal double Relationship { get; set; }

    internal double LossCarriedForward { get; set; }

    internal double TrailingCash { get; set; }

    internal double CumulativeCash { get; set; }

    internal ReferenceChannel Accessories { get; } = new("accessories");

    internal ReferenceChannel Direct { get; } = new("direct");

    internal ReferenceChannel Retail { get; } = new("retail");

    internal ReferenceChannel Carrier { get; } = new("carrier");

    internal IReadOnlyList<ReferenceChannel> PhoneChannels => [Direct, Retail, Carrier];

    internal IReadOnlyList<ReferenceChannel> Channels => [Accessories, Direct, Retail, Carrier];

    internal IReadOnlyList<ReferenceCarrierState> Carriers { get; }

    internal int StagesOpened { get; set; }

    internal int InjunctionQuartersLeft { get; set; }

    internal int? ExitQuarter { get; set; }

    /// <summary>Quarters since the first phone channel opened; null before that.</summary>
    internal int? Age { get; set; }

    /// <summary>Quarters since the first channel of any kind opened; null before that.</summary>
    internal int? Tenure { get; set; }
}

/// <summary>One channel of a strategy; Share is x, the share among reached buyers.</summary>
internal sealed class ReferenceChannel(string name)
{
    internal string Name { get; } = name;

    internal bool IsOpen { get; set; }

    internal int SetupQuartersLeft { get; set; }

    internal double Share { get; set; }

    internal bool IsReady => IsOpen && SetupQuartersLeft == 0;
}

internal enum ReferenceCarrierStatus
{
    Unsigned,
    Certifying,
    Live,
}

/// <summary>One carrier as a strategy stands with it.</summary>
internal sealed class ReferenceCarrierState(ReferenceCarrier carrier)
{
    internal ReferenceCarrier Carrier { get; } = carrier;

    internal ReferenceCarrierStatus Status { get; set; }

    internal int QuartersLeft { get; set; }
}
