using Simulation.Model.Parameters;
using Simulation.Sampling.Distributions;

namespace Simulation.Engine;

/// <summary>What a scenario says of one parameter.</summary>
/// <param name="Distribution">What is known of it.</param>
/// <param name="Grade">A: a source says so; B: derived from sources; C: assumption; none given.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Note">A remark.</param>
internal sealed record ParameterValue(
    Distribution Distribution,
    char? Grade = null,
    string? Source = null,
    string? Note = null
);

/// <summary>The firm's numbers.</summary>
/// <param name="DiscountRate">Per year, effective.</param>
/// <param name="MarketCorrelation">Share of a market shock's variance that is common to all regions.</param>
/// <param name="FxCorrelation">Share of a currency shock's variance that is common to all regions.</param>
/// <param name="EngineerMonthsPerQuarter">Engineer-months that new regions can use.</param>
/// <param name="FundingUsd">Most that may be put at risk; none: no limit.</param>
/// <param name="Values">In the order of <see cref="ParameterCatalog.Firm"/>.</param>
internal sealed record FirmPlan(
    double DiscountRate,
    double MarketCorrelation,
    double FxCorrelation,
    double EngineerMonthsPerQuarter,
    double? FundingUsd,
    IReadOnlyList<ParameterValue> Values
);

/// <summary>One mobile operator.</summary>
/// <param name="Name">Unique in its region.</param>
/// <param name="Share">Of the region's carrier sales.</param>
/// <param name="Values">In the order of <see cref="ParameterCatalog.Carrier"/>.</param>
internal sealed record CarrierPlan(string Name, double Share, IReadOnlyList<ParameterValue> Values);

/// <summary>One region's numbers.</summary>
/// <param name="Id">ISO code or any other unique name.</param>
/// <param name="Name">Shown in reports.</param>
/// <param name="Archetype">The archetype that filled its gaps; none.</param>
/// <param name="Seasonality">Four factors, Q1 to Q4, that average 1.</param>
/// <param name="Values">In the order of <see cref="ParameterCatalog.Region"/>.</param>
/// <param name="Carriers">At most <see cref="Limits.CarriersMax"/>; their shares sum to 1 at most.</param>
internal sealed record RegionPlan(
    string Id,
    string Name,
    string? Archetype,
    IReadOnlyList<double> Seasonality,
    IReadOnlyList<ParameterValue> Values,
    IReadOnlyList<CarrierPlan> Carriers
);

/// <summary>A rank correlation between two inputs.</summary>
/// <param name="First">An input's name in full: <c>US.adoption.ceiling</c>, <c>US.carriers.Verizon.signRate</c>.</param>
/// <param name="Second">Another one.</param>
/// <param name="Rank">Spearman's rank correlation, between −1 and 1 exclusive.</param>
internal sealed record InputCorrelation(string First, string Second, double Rank);
