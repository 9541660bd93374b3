namespace Simulation.Model.Parameters;

/// <summary>Declares the open-retail channel.</summary>
internal static class RetailParameters
{
    internal static readonly ParameterList List = new(ParameterScope.Region, after: DirectParameters.List);

    internal static readonly Parameter SetupCostUsd = List.Declare(
        "channels.retail.setupCostUsd",
        "USD",
        ParameterRange.NotNegative,
        "Cost of opening the retail channel."
    );

    internal static readonly Parameter SetupQuarters = List.Declare(
        "channels.retail.setupQuarters",
        "quarters",
        new ParameterRange(0, 40),
        "Time to open the retail channel, rounded to whole quarters."
    );

    internal static readonly Parameter FixedCostUsdPerYear = List.Declare(
        "channels.retail.fixedCostUsdPerYear",
        "USD per year",
        ParameterRange.NotNegative,
        "Running cost while the retail channel is open."
    );

    internal static readonly Parameter AwarenessGain = List.Declare(
        "channels.retail.awarenessGain",
        "per year",
        new ParameterRange(0, 20),
        "Awareness that the retail channel brings."
    );

    internal static readonly Parameter IncidentRate = List.Declare(
        "channels.retail.incidentRate",
        "per year",
        new ParameterRange(0, 20),
        "Rate of incidents that the retail channel causes."
    );

    internal static readonly Parameter ChannelMargin = List.Declare(
        "channels.retail.channelMargin",
        "fraction of price",
        new ParameterRange(-1, 1),
        "What the channel keeps of the price."
    );

    internal static readonly Parameter ReturnRate = List.Declare(
        "channels.retail.returnRate",
        "fraction of units",
        ParameterRange.Fraction,
        "Fraction of phones that come back."
    );

    internal static readonly Parameter WarrantyRate = List.Declare(
        "channels.retail.warrantyRate",
        "fraction of price",
        ParameterRange.Fraction,
        "Cost of warranty."
    );

    internal static readonly Parameter CeilingFactor = List.Declare(
        "channels.retail.ceilingFactor",
        "factor",
        new ParameterRange(0, 3),
        "The adoption ceiling in this channel relative to the general one."
    );
}
