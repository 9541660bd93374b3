using Simulation.Analysis.ValueOfInformation;
using Simulation.Engine;
using Simulation.Model.Strategies;
using Simulation.Reporting.Package;

namespace Simulation.Commands;

/// <summary>What a command line asks of <c>voi</c>, checked.</summary>
internal sealed record VoiRequest
{
    internal required AnalysisOrder Order { get; init; }

    internal required Study Study { get; init; }

    /// <summary>In file order.</summary>
    internal required IReadOnlyList<RegionPlan> Regions { get; init; }

    /// <summary>In file order; <c>wait</c> is among them.</summary>
    internal required IReadOnlyList<Strategy> Strategies { get; init; }

    internal required IReadOnlyList<InputGroup> Groups { get; init; }

    /// <summary>Of these, by name, the ones that somebody asked for one by one.</summary>
    internal required IReadOnlyList<string> GroupsNamed { get; init; }

    internal required NestedPlan Plan { get; init; }

    internal RunOptions Options => Order.Options;
}
