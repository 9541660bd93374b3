using Simulation.Engine;
using Simulation.Engine.Inputs;
using Simulation.Model.Strategies;
using Simulation.Reporting.Package;

namespace Simulation.Commands;

/// <summary>What a command line asks of <c>threshold</c>, checked.</summary>
internal sealed record ThresholdRequest
{
    internal required AnalysisOrder Order { get; init; }

    internal required Study Study { get; init; }

    internal required StudyInputs Inputs { get; init; }

    internal required StudyInput Input { get; init; }

    internal required NumberRange Range { get; init; }

    /// <summary>On the grid; at least 2.</summary>
    internal required int Points { get; init; }

    /// <summary>Indices of the regions to look at, in file order.</summary>
    internal required IReadOnlyList<int> Regions { get; init; }

    /// <summary>In file order; <c>wait</c> is among them.</summary>
    internal required IReadOnlyList<Strategy> Strategies { get; init; }

    internal RunOptions Options => Order.Options;
}
