namespace Simulation.Model.Parameters;

/// <summary>Declares the direct channel: own online shop and marketplaces.</summary>
internal static class DirectParameters
{
    internal static readonly ParameterList List = new(ParameterScope.Region, after: AccessoriesParameters.List);

    internal static readonly Parameter SetupCostUsd = List.Declare(
        "channels.direct.setupCostUsd",
        "USD",
        ParameterRange.NotNegative,
        "Cost of opening the direct channel."
    );

    internal static readonly Parameter SetupQuarters = List.Declare(
        "channels.direct.setupQuarters",
        "quarters",
        new ParameterRange(0, 40),
        "Time to open the direct channel, rounded to whole quarters."
    );

    internal static readonly Parameter FixedCostUsdPerYear = List.Declare(
        "channels.direct.fixedCostUsdPerYear",
        "USD per year",
        ParameterRange.NotNegative,
        "Running cost while the direct channel is open."
    );

    internal static readonly Parameter AwarenessGain = List.Declare(
        "channels.direct.awarenessGain",
        "per year",
        new ParameterRange(0, 20),
        "Awareness that the direct channel brings."
    );

    internal static readonly Parameter IncidentRate = List.Declare(
        "channels.direct.incidentRate",
        "per year",
        new ParameterRange(0, 20),
        "Rate of incidents that the direct channel causes."
    );

    internal static readonly Parameter ChannelMargin = List.Declare(
        "channels.direct.channelMargin",
        "fraction of price",
        new ParameterRange(-1, 1),
        "What the channel keeps of the price."
    );

    internal static readonly Parameter ReturnRate = List.Declare(
        "channels.direct.returnRate",
        "fraction of units",
        ParameterRange.Fraction,
        "Fraction of phones that come back."
    );

    internal static readonly Parameter WarrantyRate = List.Declare(
        "channels.direct.warrantyRate",
        "fraction of price",
        ParameterRange.Fraction,
        "Cost of warranty."
    );

    internal static readonly Parameter CeilingFactor = List.Declare(
        "channels.direct.ceilingFactor",
        "factor",
        new ParameterRange(0, 3),
        "The adoption ceiling in this channel relative to the general one."
    );
}
