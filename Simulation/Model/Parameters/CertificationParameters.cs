namespace Simulation.Model.Parameters;

/// <summary>Declares type approval, needed once by phones in any channel.</summary>
internal static class CertificationParameters
{
    internal static readonly ParameterList List = new(ParameterScope.Region, after: UnitParameters.List);

    internal static readonly Parameter CostUsd = List.Declare(
        "certification.costUsd",
        "USD per model",
        ParameterRange.NotNegative,
        "Cost of type approval."
    );

    internal static readonly Parameter Quarters = List.Declare(
        "certification.quarters",
        "quarters",
        new ParameterRange(0, 40),
        "Time before phones may be sold, rounded to whole quarters."
    );

    internal static readonly Parameter EngineerMonths = List.Declare(
        "certification.engineerMonths",
        "engineer-months per model",
        ParameterRange.NotNegative,
        "Engineers' work for type approval."
    );
}
