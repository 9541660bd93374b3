namespace Simulation.Model.Parameters;

/// <summary>Declares the accessories channel.</summary>
internal static class AccessoriesParameters
{
    internal static readonly ParameterList List = new(ParameterScope.Region, after: LegalParameters.List);

    internal static readonly Parameter SetupCostUsd = List.Declare(
        "channels.accessories.setupCostUsd",
        "USD",
        ParameterRange.NotNegative,
        "Cost of opening the accessories channel."
    );

    internal static readonly Parameter SetupQuarters = List.Declare(
        "channels.accessories.setupQuarters",
        "quarters",
        new ParameterRange(0, 40),
        "Time to open the accessories channel, rounded to whole quarters."
    );

    internal static readonly Parameter FixedCostUsdPerYear = List.Declare(
        "channels.accessories.fixedCostUsdPerYear",
        "USD per year",
        ParameterRange.NotNegative,
        "Running cost while the accessories channel is open."
    );

    internal static readonly Parameter AwarenessGain = List.Declare(
        "channels.accessories.awarenessGain",
        "per year",
        new ParameterRange(0, 20),
        "Awareness that the accessories channel brings."
    );

    internal static readonly Parameter IncidentRate = List.Declare(
        "channels.accessories.incidentRate",
        "per year",
        new ParameterRange(0, 20),
        "Rate of incidents that the accessories channel causes."
    );

    internal static readonly Parameter RevenueUsdPerYear = List.Declare(
        "channels.accessories.revenueUsdPerYear",
        "USD per year",
        ParameterRange.NotNegative,
        "Revenue at full awareness and intact brand."
    );

    internal static readonly Parameter Margin = List.Declare(
        "channels.accessories.margin",
        "fraction of revenue",
        new ParameterRange(-1, 1),
        "What remains of the revenue."
    );
}
