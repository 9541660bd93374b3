using Simulation.Engine;
using Simulation.Model.Strategies;
using Simulation.Scenarios;

namespace Simulation.Commands.Watching;

/// <summary>What a command line asks of <c>watch</c>; none where it did not say.</summary>
internal sealed record WatchRequest
{
    internal required string File { get; init; }

    /// <summary>None: no files are written.</summary>
    internal required string? OutputFolder { get; init; }

    internal required IReadOnlyList<string> Set { get; init; }

    internal required string[]? RegionNames { get; init; }

    internal required string[]? StrategyNames { get; init; }

    internal required int? Trials { get; init; }

    internal required long? Seed { get; init; }

    internal required int? Threads { get; init; }

    /// <summary>The run that this asks of one version of the scenario; none where it has not what the options name.</summary>
    /// <param name="loaded">With a study.</param>
    /// <param name="error">Hears what is missing.</param>
    internal RunRequest? RunOf(LoadedScenario loaded, TextWriter error)
    {
        var study = loaded.Study!;
        var regions = Selection.Pick(study.Regions, region => region.Id, RegionNames, "--regions", error);
        var strategies = Selection.Strategies(study.Strategies, StrategyNames, error);
        return regions is null || strategies is null ? null : RunOf(loaded, study, regions, strategies);
    }

    private RunRequest RunOf(
        LoadedScenario loaded,
        Study study,
        IReadOnlyList<RegionPlan> regions,
        IReadOnlyList<Strategy> strategies
    ) =>
        new()
        {
            Scenario = loaded,
            Study = study,
            Regions = regions,
            Strategies = strategies,
            OutputFolder = OutputFolder ?? "",
            Set = Set,
            RegionNames = RegionNames,
            StrategyNames = StrategyNames,
            Trials = Trials,
            Seed = Seed,
            Threads = Threads,
            IndifferenceUsd = null,
            TrialFile = false,
            Html = true,
            Charts = false,
            Quiet = false,
        };
}
