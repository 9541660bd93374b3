namespace Simulation.Model.Parameters;

/// <summary>What is true of the whole firm and may be uncertain. (Plain numbers of the firm are in the study itself.)</summary>
internal static class FirmParameters
{
    internal static readonly ParameterList List = new(ParameterScope.Firm);

    internal static readonly Parameter ModelsPerYear = List.Declare(
        "modelsPerYear",
        "models per region and year",
        new ParameterRange(0, 100),
        "Phone models certified per region and year."
    );

    internal static readonly Parameter RestOfFirmProfitUsd = List.Declare(
        "restOfFirmProfitUsd",
        "USD per year",
        ParameterRange.NotNegative,
        "Operating profit of the firm's other business that a brand spillover exposes."
    );

    internal static readonly Parameter Spillover = List.Declare(
        "spillover",
        "fraction",
        ParameterRange.Fraction,
        "Fraction of an incident's severity that reaches the whole firm at visibility 1."
    );

    internal static readonly Parameter BrandRecovery = List.Declare(
        "brandRecovery",
        "per year",
        ParameterRange.Positive,
        "Rate at which the firm's name recovers elsewhere after a spillover."
    );

    internal static readonly Parameter TerminalMultiple = List.Declare(
        "terminalMultiple",
        "years",
        new ParameterRange(0, 30),
        "Years of trailing cash that the business is worth at the horizon."
    );
}
