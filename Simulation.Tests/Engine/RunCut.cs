using Simulation.Engine;
using Simulation.Model.Strategies;

namespace Simulation.Tests.Engine;

/// <summary>How the work of a run is cut, and how much of the study runs; nothing given: all of it.</summary>
internal sealed record RunCut(
    int Threads = 1,
    int ChunksPerTask = 1,
    int? Trials = null,
    IReadOnlyList<RegionPlan>? Regions = null,
    IReadOnlyList<Strategy>? Strategies = null
);
