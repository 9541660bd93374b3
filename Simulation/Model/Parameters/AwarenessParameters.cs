namespace Simulation.Model.Parameters;

/// <summary>Declares how many know the brand.</summary>
internal static class AwarenessParameters
{
    internal static readonly ParameterList List = new(ParameterScope.Region, after: AdoptionParameters.List);

    internal static readonly Parameter Initial = List.Declare(
        "awareness.initial",
        "fraction",
        ParameterRange.Fraction,
        "Fraction of buyers who know the brand at the start."
    );

    internal static readonly Parameter Decay = List.Declare(
        "awareness.decay",
        "per year",
        new ParameterRange(0, 4),
        "Rate at which the brand is forgotten."
    );

    internal static readonly Parameter WordOfMouth = List.Declare(
        "awareness.wordOfMouth",
        "per year",
        new ParameterRange(0, 20),
        "Awareness gained per unit of market share."
    );
}
