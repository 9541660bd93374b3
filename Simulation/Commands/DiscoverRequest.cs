using Simulation.Analysis.Discovery;
using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Model.Strategies;
using Simulation.Reporting.Package;

namespace Simulation.Commands;

/// <summary>What a command line asks of <c>discover</c>, checked.</summary>
internal sealed record DiscoverRequest
{
    internal required AnalysisOrder Order { get; init; }

    internal required Study Study { get; init; }

    internal required StudyInputs Inputs { get; init; }

    internal required RegionPlan Region { get; init; }

    /// <summary>In file order; <c>wait</c> is among them.</summary>
    internal required IReadOnlyList<Strategy> Strategies { get; init; }

    internal required FutureCondition Condition { get; init; }

    internal required BoxChoice Choice { get; init; }

    internal required int BoxesMax { get; init; }

    internal RunOptions Options => Order.Options;
}
