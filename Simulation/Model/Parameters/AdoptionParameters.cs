namespace Simulation.Model.Parameters;

/// <summary>Declares how buyers take up the brand (Bass 1969).</summary>
internal static class AdoptionParameters
{
    internal static readonly ParameterList List = new(ParameterScope.Region, after: GreyParameters.List);

    internal static readonly Parameter Ceiling = List.Declare(
        "adoption.ceiling",
        "fraction",
        ParameterRange.Fraction,
        "Long-run share among reached buyers, fully aware and brand intact."
    );

    internal static readonly Parameter Innovation = List.Declare(
        "adoption.innovation",
        "per year",
        new ParameterRange(0, 4),
        "Bass p of the brand's share among reached buyers."
    );

    internal static readonly Parameter Imitation = List.Declare(
        "adoption.imitation",
        "per year",
        new ParameterRange(0, 4),
        "Bass q of the brand's share among reached buyers."
    );

    internal static readonly Parameter PriceResponse = List.Declare(
        "adoption.priceResponse",
        "fraction",
        ParameterRange.Fraction,
        "Price cut by rivals' answer when the ceiling is reached."
    );
}
