using Simulation.Analysis.Sensitivity;
using Simulation.Analysis.ValueOfInformation;
using Simulation.Engine;
using Simulation.Model.Strategies;
using Simulation.Reporting.Package;

namespace Simulation.Commands;

/// <summary>What a command line asks of <c>sensitivity</c>, checked.</summary>
internal sealed record SensitivityRequest
{
    internal required AnalysisOrder Order { get; init; }

    internal required Study Study { get; init; }

    internal required RegionPlan Region { get; init; }

    /// <summary>In file order; <c>wait</c> is among them, and what <see cref="Contrast"/> names.</summary>
    internal required IReadOnlyList<Strategy> Strategies { get; init; }

    /// <summary>What is to be explained; none: the lead of the best strategy over the second best.</summary>
    internal required Contrast? Contrast { get; init; }

    internal required IReadOnlyList<InputGroup> Groups { get; init; }

    internal RunOptions Options => Order.Options;

    internal required DesignOptions Design { get; init; }
}
