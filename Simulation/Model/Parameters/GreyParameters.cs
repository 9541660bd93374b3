namespace Simulation.Model.Parameters;

/// <summary>Declares unofficial imports of the firm's phones.</summary>
internal static class GreyParameters
{
    internal static readonly ParameterList List = new(ParameterScope.Region, after: MarketParameters.List);

    internal static readonly Parameter Share = List.Declare(
        "grey.share",
        "fraction",
        ParameterRange.Fraction,
        "Fraction of the market that unofficial imports of the firm's phones have today."
    );

    internal static readonly Parameter MarginUsd = List.Declare(
        "grey.marginUsd",
        "USD per phone",
        ParameterRange.Any,
        "What the firm earns on such a phone."
    );

    internal static readonly Parameter Displacement = List.Declare(
        "grey.displacement",
        "fraction",
        ParameterRange.Fraction,
        "Fraction of grey sales that official phone sales replace."
    );

    internal static readonly Parameter Awareness = List.Declare(
        "grey.awareness",
        "per year",
        ParameterRange.NotNegative,
        "Awareness that grey phones bring."
    );

    internal static readonly Parameter IncidentRate = List.Declare(
        "grey.incidentRate",
        "per year",
        ParameterRange.NotNegative,
        "Rate of incidents from phones sold without warranty on networks that lack their bands."
    );
}
