using Simulation.Model.Strategies;

namespace Simulation.Model;

/// <summary>What is certain of a region's simulation and the same in every trial.</summary>
/// <param name="HorizonQuarters">T.</param>
/// <param name="StartQuarter">q0: the start's quarter of the year, from 0.</param>
/// <param name="Seasonality">Four factors, Q1 to Q4.</param>
/// <param name="DiscountRate">ρ, per year.</param>
/// <param name="MarketCorrelation">c: share of a market shock's variance that all regions have in common.</param>
/// <param name="FxCorrelation">cx: the same of a currency shock.</param>
/// <param name="CarrierShares">Each carrier's share of the region's carrier sales.</param>
/// <param name="Exit">When the region is given up; none: only bans end it.</param>
internal sealed record RegionSettings(
    int HorizonQuarters,
    int StartQuarter,
    double[] Seasonality,
    double DiscountRate,
    double MarketCorrelation,
    double FxCorrelation,
    double[] CarrierShares,
    ExitRule? Exit
);
