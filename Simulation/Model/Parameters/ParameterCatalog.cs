namespace Simulation.Model.Parameters;

/// <summary>Every parameter of the model that a scenario gives a value for, by scope and in file order.</summary>
internal static class ParameterCatalog
{
    internal static IReadOnlyList<Parameter> Firm { get; } = FirmParameters.List.Chain;

    internal static IReadOnlyList<Parameter> Region { get; } = CarrierChannelParameters.List.Chain;

    internal static IReadOnlyList<Parameter> Carrier { get; } = CarrierParameters.List.Chain;

    internal static IReadOnlyList<Parameter> Of(ParameterScope scope) =>
        scope switch
        {
            ParameterScope.Firm => Firm,
            ParameterScope.Region => Region,
            _ => Carrier,
        };
}
