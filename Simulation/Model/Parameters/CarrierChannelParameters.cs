namespace Simulation.Model.Parameters;

/// <summary>Declares the channel through carriers.</summary>
internal static class CarrierChannelParameters
{
    internal static readonly ParameterList List = new(ParameterScope.Region, after: RetailParameters.List);

    internal static readonly Parameter SetupCostUsd = List.Declare(
        "channels.carrier.setupCostUsd",
        "USD",
        ParameterRange.NotNegative,
        "Cost of opening the carrier channel."
    );

    internal static readonly Parameter SetupQuarters = List.Declare(
        "channels.carrier.setupQuarters",
        "quarters",
        new ParameterRange(0, 40),
        "Time to open the carrier channel, rounded to whole quarters."
    );

    internal static readonly Parameter FixedCostUsdPerYear = List.Declare(
        "channels.carrier.fixedCostUsdPerYear",
        "USD per year",
        ParameterRange.NotNegative,
        "Running cost while the carrier channel is open."
    );

    internal static readonly Parameter AwarenessGain = List.Declare(
        "channels.carrier.awarenessGain",
        "per year",
        new ParameterRange(0, 20),
        "Awareness that the carrier channel brings."
    );

    internal static readonly Parameter IncidentRate = List.Declare(
        "channels.carrier.incidentRate",
        "per year",
        new ParameterRange(0, 20),
        "Rate of incidents that the carrier channel causes."
    );

    internal static readonly Parameter ChannelMargin = List.Declare(
        "channels.carrier.channelMargin",
        "fraction of price",
        new ParameterRange(-1, 1),
        "What the channel keeps of the price."
    );

    internal static readonly Parameter ReturnRate = List.Declare(
        "channels.carrier.returnRate",
        "fraction of units",
        ParameterRange.Fraction,
        "Fraction of phones that come back."
    );

    internal static readonly Parameter WarrantyRate = List.Declare(
        "channels.carrier.warrantyRate",
        "fraction of price",
        ParameterRange.Fraction,
        "Cost of warranty."
    );

    internal static readonly Parameter CeilingFactor = List.Declare(
        "channels.carrier.ceilingFactor",
        "factor",
        new ParameterRange(0, 3),
        "The adoption ceiling in this channel relative to the general one."
    );

    internal static readonly Parameter Relationship = List.Declare(
        "channels.carrier.relationship",
        "fraction",
        ParameterRange.Fraction,
        "Standing with the carriers at the start."
    );

    internal static readonly Parameter RelationshipGrowth = List.Declare(
        "channels.carrier.relationshipGrowth",
        "per year",
        new ParameterRange(0, 4),
        "Rate at which the relationship grows while no direct channel is open."
    );

    internal static readonly Parameter DirectConflict = List.Declare(
        "channels.carrier.directConflict",
        "per year",
        new ParameterRange(0, 20),
        "Rate at which an open direct channel sours the relationship."
    );

    internal static readonly Parameter Openness = List.Declare(
        "channels.carrier.openness",
        "fraction",
        ParameterRange.Fraction,
        "How ready carriers are to sign an unknown brand."
    );
}
