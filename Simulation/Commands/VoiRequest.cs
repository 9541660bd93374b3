using Simulation.Analysis.ValueOfInformation;
using Simulation.Engine;
using Simulation.Model.Strategies;
using Simulation.Reporting.Package;

namespace Simulation.Commands;

/// <summary>What a command line asks of <c>voi</c>, checked.</summary>
internal sealed record VoiRequest
{
    internal required ScenarioRecord Scenario { get; init; }

    internal required Study Study { get; init; }

    /// <summary>In file order.</summary>
    internal required IReadOnlyList<RegionPlan> Regions { get; init; }

    /// <summary>In file order; <c>wait</c> is among them.</summary>
    internal required IReadOnlyList<Strategy> Strategies { get; init; }

    internal required IReadOnlyList<InputGroup> Groups { get; init; }

    /// <summary>Of these, by name, the ones that somebody asked for one by one.</summary>
    internal required IReadOnlyList<string> GroupsNamed { get; init; }

    internal required NestedPlan Plan { get; init; }

    internal required RunOptions Options { get; init; }

    /// <summary>Whether <c>report.html</c> is written.</summary>
    internal required bool Html { get; init; }

    internal required string OutputFolder { get; init; }

    /// <summary>The command line after the tool's name.</summary>
    internal required IReadOnlyList<string> Arguments { get; init; }

    internal required bool IsQuiet { get; init; }
}
