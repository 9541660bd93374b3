namespace Simulation.Tests.Reference;

/// <summary>One stage of a strategy: the channel (accessories, direct, retail or carrier) and when it may open.</summary>
internal sealed record ReferenceStage(
    string Channel,
    int From,
    int? Until,
    double? WhenAwareness,
    double? WhenRelationship
);

/// <summary>The rule by which a firm gives up a region that loses money.</summary>
internal sealed record ReferenceExit(int GraceQuarters, double TrailingLossUsd, double CostUsd);

/// <summary>One carrier: its share of the region's carrier sales, and its inputs under the scenario file's names.</summary>
internal sealed record ReferenceCarrier(double Share, IReadOnlyDictionary<string, double> Values);

/// <summary>
/// All numbers that one trial of one region depends on. Firm and Region hold inputs under the scenario file's paths
/// ("modelsPerYear", "market.unitsPerYear"), as drawn: quantities in quarters are rounded here, not by the caller.
/// </summary>
internal sealed record ReferenceInputs(
    int StartQuarterOfYear,
    int HorizonQuarters,
    double DiscountRate,
    double MarketCorrelation,
    double FxCorrelation,
    double[] Seasonality,
    IReadOnlyDictionary<string, double> Firm,
    IReadOnlyDictionary<string, double> Region,
    IReadOnlyList<ReferenceCarrier> Carriers,
    ReferenceExit? Exit
);
