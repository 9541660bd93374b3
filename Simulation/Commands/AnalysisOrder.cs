using Simulation.Engine;
using Simulation.Reporting.Package;

namespace Simulation.Commands;

/// <summary>What a command line asks of a verb other than <c>run</c>, whatever its question: how to run, and where results go.</summary>
internal sealed record AnalysisOrder
{
    internal required string Verb { get; init; }

    /// <summary>The scenario's name, or those of all.</summary>
    internal required string Title { get; init; }

    internal required string? Description { get; init; }

    /// <summary>In the order of the command line.</summary>
    internal required IReadOnlyList<ScenarioRecord> Scenarios { get; init; }

    internal required RunOptions Options { get; init; }

    internal required string OutputFolder { get; init; }

    /// <summary>The command line after the tool's name.</summary>
    internal required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Whether <c>report.html</c> is written.</summary>
    internal required bool Html { get; init; }

    internal required bool IsQuiet { get; init; }
}
