namespace Simulation.Model.Parameters;

/// <summary>Declares suits, injunctions and bans.</summary>
internal static class LegalParameters
{
    internal static readonly ParameterList List = new(ParameterScope.Region, after: CertificationParameters.List);

    internal static readonly Parameter LitigationRate = List.Declare(
        "legal.litigationRate",
        "suits per year",
        new ParameterRange(0, 20),
        "Rate of patent suits while phones sell."
    );

    internal static readonly Parameter LitigationCostUsd = List.Declare(
        "legal.litigationCostUsd",
        "USD",
        ParameterRange.NotNegative,
        "Median cost of a suit."
    );

    internal static readonly Parameter LitigationSigma = List.Declare(
        "legal.litigationSigma",
        "log-sd",
        new ParameterRange(0, 3),
        "Spread of the cost of a suit."
    );

    internal static readonly Parameter InjunctionProbability = List.Declare(
        "legal.injunctionProbability",
        "probability",
        ParameterRange.Fraction,
        "Chance that a suit brings an injunction."
    );

    internal static readonly Parameter InjunctionQuarters = List.Declare(
        "legal.injunctionQuarters",
        "quarters",
        new ParameterRange(0, 40),
        "Length of an injunction, rounded to whole quarters."
    );

    internal static readonly Parameter BanRate = List.Declare(
        "legal.banRate",
        "per year",
        new ParameterRange(0, 20),
        "Rate at which politics or regulation closes the region to the firm."
    );
}
