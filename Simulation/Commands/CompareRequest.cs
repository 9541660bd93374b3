using Simulation.Engine;
using Simulation.Model.Strategies;
using Simulation.Reporting.Package;

namespace Simulation.Commands;

/// <summary>What a command line asks of <c>compare</c>, checked.</summary>
internal sealed record CompareRequest
{
    /// <summary>In the order of the command line; at least two.</summary>
    internal required IReadOnlyList<ScenarioToCompare> Scenarios { get; init; }

    /// <summary>Ids of regions that every scenario has, in the order of the first.</summary>
    internal required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Names of strategies that every scenario has, in the order of the first; <c>wait</c> is among them.</summary>
    internal required IReadOnlyList<string> Strategies { get; init; }

    internal required AnalysisOrder Order { get; init; }

    /// <summary>The same for every scenario.</summary>
    internal RunOptions Options => Order.Options;
}

/// <summary>One scenario of a comparison.</summary>
internal sealed record ScenarioToCompare(Study Study, ScenarioRecord Record)
{
    internal RegionPlan Region(string id) => Study.Regions.First(region => region.Id == id);

    internal Strategy Strategy(string name) => Study.Strategies.First(strategy => strategy.Name == name);
}
