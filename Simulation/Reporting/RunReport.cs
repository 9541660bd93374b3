using Simulation.Analysis.Comparison;
using Simulation.Engine.Results;
using Simulation.Model;

namespace Simulation.Reporting;

/// <summary>What a run found, as its reports show it.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="Description">The scenario's description; none given.</param>
/// <param name="Start">The calendar quarter of quarter 0.</param>
/// <param name="Regions">In file order.</param>
/// <param name="Inputs">Every uncertain input, the firm's first and once, then region by region.</param>
internal sealed record RunReport(
    string Name,
    string? Description,
    YearQuarter Start,
    IReadOnlyList<RegionComparison> Regions,
    IReadOnlyList<InputResult> Inputs
)
{
    /// <summary>Engineer-months a quarter that new regions can use; none where it is not known.</summary>
    internal double? EngineerMonthsPerQuarter { get; init; }

    /// <summary>Most that the firm may put at risk, USD; none: no limit.</summary>
    internal double? FundingUsd { get; init; }
}
