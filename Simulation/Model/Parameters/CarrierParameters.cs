namespace Simulation.Model.Parameters;

/// <summary>What is true of one mobile operator of a region. (Its name and its share are in the study itself.)</summary>
internal static class CarrierParameters
{
    internal static readonly ParameterList List = new(ParameterScope.Carrier);

    internal static readonly Parameter SignRate = List.Declare(
        "signRate",
        "per year",
        new ParameterRange(0, 20),
        "Rate at which the carrier signs a brand that it fully trusts and that everybody knows."
    );

    internal static readonly Parameter DropRate = List.Declare(
        "dropRate",
        "per year",
        new ParameterRange(0, 20),
        "Rate at which a live carrier drops a brand that has lost all its standing."
    );

    internal static readonly Parameter CertificationCostUsd = List.Declare(
        "certificationCostUsd",
        "USD per model and attempt",
        ParameterRange.NotNegative,
        "Cost of the carrier's own acceptance tests."
    );

    internal static readonly Parameter CertificationQuarters = List.Declare(
        "certificationQuarters",
        "quarters per attempt",
        new ParameterRange(1, 40),
        "Time that one attempt takes, rounded to whole quarters."
    );

    internal static readonly Parameter PassProbability = List.Declare(
        "passProbability",
        "probability",
        new ParameterRange(0.01, 1),
        "Chance that an attempt passes."
    );

    internal static readonly Parameter EngineerMonths = List.Declare(
        "engineerMonths",
        "engineer-months per model and attempt",
        ParameterRange.NotNegative,
        "Engineers' work that one attempt takes."
    );
}
