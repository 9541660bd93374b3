using Simulation.Model;
using Simulation.Model.Strategies;

namespace Simulation.Engine;

/// <summary>How inputs are drawn; shocks are always plain random.</summary>
internal enum SamplingMethod
{
    LatinHypercube,
    Random,
}

/// <summary>Everything that a run needs to know, with no word of files.</summary>
/// <param name="Name">Shown in reports.</param>
/// <param name="Description">Shown in reports; may be absent.</param>
/// <param name="Start">The calendar quarter of quarter 0.</param>
/// <param name="HorizonQuarters">T, from 1 to 80.</param>
/// <param name="Trials">Default number of trials.</param>
/// <param name="Seed">From 0 to 2⁶³ − 1.</param>
/// <param name="Sampling">How inputs are drawn.</param>
/// <param name="Firm">What is true of the whole firm.</param>
/// <param name="Strategies">In file order; <c>wait</c> is among them.</param>
/// <param name="Exit">When a region is given up; none: only bans end it.</param>
/// <param name="Regions">In file order, at least one, ids unique.</param>
/// <param name="Correlations">Between inputs that are uncertain, each pair once, names in full.</param>
internal sealed record Study(
    string Name,
    string? Description,
    YearQuarter Start,
    int HorizonQuarters,
    int Trials,
    long Seed,
    SamplingMethod Sampling,
    FirmPlan Firm,
    IReadOnlyList<Strategy> Strategies,
    ExitRule? Exit,
    IReadOnlyList<RegionPlan> Regions,
    IReadOnlyList<InputCorrelation> Correlations
);
