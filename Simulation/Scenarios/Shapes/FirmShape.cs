using Simulation.Model.Parameters;

namespace Simulation.Scenarios.Shapes;

/// <summary>What is said of the whole firm.</summary>
internal static class FirmShape
{
    internal const string DiscountRate = "discountRate";
    internal const string MarketCorrelation = "marketCorrelation";
    internal const string FxCorrelation = "fxCorrelation";
    internal const string EngineerMonthsPerQuarter = "engineerMonthsPerQuarter";
    internal const string FundingUsd = "fundingUsd";

    internal static ObjectShape Shape { get; } =
        new(
            "What is true of the whole firm.",
            [
                Number(DiscountRate, "Discount rate, effective.", "per year", ParameterRange.Fraction),
                .. ParameterCatalog.Firm.Select(parameter => new ShapeKey(parameter.Path, new ValueShape(parameter))),
                Number(
                    MarketCorrelation,
                    "Share of a market shock's variance that all regions have in common.",
                    "fraction",
                    ParameterRange.Fraction
                ),
                Number(
                    FxCorrelation,
                    "Share of a currency shock's variance that all regions have in common.",
                    "fraction",
                    ParameterRange.Fraction
                ),
                Number(
                    EngineerMonthsPerQuarter,
                    "Engineers' work that new regions can use, for portfolio selection.",
                    "engineer-months per quarter",
                    ParameterRange.NotNegative
                ),
                Number(
                    FundingUsd,
                    "Most that may be put at risk: limit on the sum of expected peak funding, for portfolio selection.",
                    "USD",
                    ParameterRange.NotNegative
                ) with
                {
                    IsOptional = true,
                },
            ]
        );

    private static ShapeKey Number(string name, string description, string unit, ParameterRange range) =>
        new(name, new NumberShape(description, range, unit));
}
