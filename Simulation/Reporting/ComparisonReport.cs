using Simulation.Analysis.Robustness;

namespace Simulation.Reporting;

/// <summary>Several scenarios side by side, as reports show them.</summary>
/// <param name="Scenarios">In the order of the command line.</param>
/// <param name="Regions">Those that every scenario has, in the order of the first.</param>
internal sealed record ComparisonReport(
    IReadOnlyList<ComparedScenario> Scenarios,
    IReadOnlyList<RegionAcrossScenarios> Regions
);

/// <summary>A scenario among others.</summary>
/// <param name="Label">Unique among them: the name of its file.</param>
/// <param name="Name">What it calls itself.</param>
internal sealed record ComparedScenario(string Label, string Name);
