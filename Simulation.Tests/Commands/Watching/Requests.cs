using Simulation.Commands;
using Simulation.Commands.Watching;
using Simulation.Scenarios;
using Simulation.Tests.Scenarios;

namespace Simulation.Tests.Commands.Watching;

/// <summary>Two regions, two strategies and few trials, asked for as <c>watch</c> does.</summary>
internal static class Requests
{
    internal const string Growth = "\"growth\": 0.1";

    /// <summary>The sound scenario with some uncertain numbers, so that trials differ.</summary>
    internal static string Text { get; } =
        ScenarioFolder
            .Sound.Replace("\"trials\": 1000", "\"trials\": 200", StringComparison.Ordinal)
            .Replace(
                "\"market\": { \"growth\": 0.1 }",
                "\"market\": { \"growth\": 0.1, \"priceUsd\": { \"uniform\": { \"min\": 100, \"max\": 300 } },"
                    + " \"carrierShare\": { \"uniform\": { \"min\": 0.1, \"max\": 0.3 } } }",
                StringComparison.Ordinal
            )
            .Replace(
                "\"IN\": { \"name\": \"India\" }",
                "\"IN\": { \"name\": \"India\", \"market\": { \"priceUsd\": { \"uniform\": { \"min\": 80, \"max\": 150 } },"
                    + " \"carrierShare\": { \"uniform\": { \"min\": 0.1, \"max\": 0.3 } } } }",
                StringComparison.Ordinal
            );

    internal static WatchRequest Watch(string file, string? folder = null, params string[] sets) =>
        new()
        {
            File = file,
            OutputFolder = folder,
            Set = sets,
            RegionNames = null,
            StrategyNames = null,
            Trials = null,
            Seed = null,
            Threads = 2,
        };

    /// <summary>The run of this text, with these arguments of <c>--set</c>.</summary>
    internal static RunRequest Run(string text, params string[] sets) =>
        RunOf(ScenarioFolder.LoadText(text, sets), new StringWriter());

    private static RunRequest RunOf(LoadedScenario loaded, StringWriter error) =>
        loaded.Study is null
            ? throw new ArgumentException(string.Join('\n', loaded.Problems), nameof(loaded))
            : Watch("scenario.json").RunOf(loaded, error)!;
}
