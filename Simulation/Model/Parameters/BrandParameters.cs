namespace Simulation.Model.Parameters;

/// <summary>Declares what incidents do to the name.</summary>
internal static class BrandParameters
{
    internal static readonly ParameterList List = new(ParameterScope.Region, after: AwarenessParameters.List);

    internal static readonly Parameter Severity = List.Declare(
        "brand.severity",
        "fraction",
        new ParameterRange(0, 0.95),
        "Mean brand loss of an ordinary incident."
    );

    internal static readonly Parameter CrisisProbability = List.Declare(
        "brand.crisisProbability",
        "probability",
        ParameterRange.Fraction,
        "Share of incidents that are crises."
    );

    internal static readonly Parameter CrisisSeverity = List.Declare(
        "brand.crisisSeverity",
        "fraction",
        new ParameterRange(0, 0.95),
        "Mean brand loss of a crisis."
    );

    internal static readonly Parameter Recovery = List.Declare(
        "brand.recovery",
        "per year",
        new ParameterRange(0, 4),
        "Rate at which the brand recovers."
    );

    internal static readonly Parameter Visibility = List.Declare(
        "brand.visibility",
        "fraction",
        ParameterRange.Fraction,
        "How far this region's incidents are heard by the rest of the firm's buyers."
    );
}
