using Simulation.Analysis.Risk;
using Simulation.Engine;
using Simulation.Model.Strategies;
using Simulation.Scenarios;

namespace Simulation.Commands;

/// <summary>What a command line asks of <c>run</c>, checked; none where it did not say.</summary>
internal sealed record RunRequest
{
    internal required LoadedScenario Scenario { get; init; }

    internal required Study Study { get; init; }

    /// <summary>To run, in file order.</summary>
    internal required IReadOnlyList<RegionPlan> Regions { get; init; }

    /// <summary>To run, in file order; <c>wait</c> is among them.</summary>
    internal required IReadOnlyList<Strategy> Strategies { get; init; }

    internal required string OutputFolder { get; init; }

    internal required IReadOnlyList<string> Set { get; init; }

    internal required IReadOnlyList<string>? RegionNames { get; init; }

    internal required IReadOnlyList<string>? StrategyNames { get; init; }

    internal required int? Trials { get; init; }

    internal required long? Seed { get; init; }

    internal required int? Threads { get; init; }

    /// <summary>Stop when decided, with margins of this size or less making no difference, USD; none: all trials.</summary>
    internal required double? IndifferenceUsd { get; init; }

    /// <summary>How the recommendation weighs risk.</summary>
    internal RiskAttitude Risk { get; init; } = RiskAttitude.Mean;

    internal required bool TrialFile { get; init; }

    /// <summary>Whether <c>report.html</c> is written.</summary>
    internal required bool Html { get; init; }

    /// <summary>Whether the charts are also written as files.</summary>
    internal required bool Charts { get; init; }

    internal required bool Quiet { get; init; }

    internal RunOptions Options =>
        new(Trials ?? Study.Trials, Seed ?? Study.Seed, Threads ?? Environment.ProcessorCount)
        {
            CumulativeCash = Html || Charts,
        };
}
