using Simulation.Analysis.Thresholds;

namespace Simulation.Reporting;

/// <summary>Where one input changes the recommendation, as reports show it.</summary>
/// <param name="Name">The scenario's name.</param>
/// <param name="Input">In full: <c>US.market.carrierShare</c>.</param>
/// <param name="Unit">Of the input, in words.</param>
/// <param name="Low">Lower end of the range that was searched.</param>
/// <param name="High">Upper end.</param>
/// <param name="Regions">One answer a region, in file order.</param>
internal sealed record ThresholdReport(
    string Name,
    string Input,
    string Unit,
    double Low,
    double High,
    IReadOnlyList<ThresholdResult> Regions
);
