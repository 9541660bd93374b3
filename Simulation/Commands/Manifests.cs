using System.Reflection;
using System.Security.Cryptography;
using Simulation.Engine;
using Simulation.Engine.Results;
using Simulation.Reporting.Package;
using Simulation.Scenarios;

namespace Simulation.Commands;

/// <summary>Puts a run's manifest together.</summary>
internal static class Manifests
{
    internal static string ToolVersion { get; } =
        typeof(Manifests).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? "unknown";

    /// <summary>What there is to say of a simulation that has just ended.</summary>
    internal static RunRecord Record(RunOptions options, DateTimeOffset started, TimeProvider clock) =>
        new(options.Trials, options.Seed, options.Threads, started, clock.GetUtcNow() - started);

    internal static RunManifest Of(RunRequest request, RunRecord record) =>
        new()
        {
            ToolVersion = ToolVersion,
            ScenarioName = request.Study.Name,
            ScenarioSha256 = ResolvedScenario.Of(request.Study).Sha256,
            FilesRead =
            [
                .. request.Scenario.FilesRead.Select(path => new FileRead(path, Hash(File.ReadAllBytes(path)))),
            ],
            Run = record,
            Sampling = request.Study.Sampling,
            Options = new RequestedOptions(
                request.Set,
                request.RegionNames,
                request.StrategyNames,
                request.Trials,
                request.Seed,
                request.Threads,
                request.TrialFile
            )
            {
                IndifferenceUsd = request.IndifferenceUsd,
                Risk = request.Risk,
            },
            Regions = [.. request.Regions.Select(region => region.Id)],
            Strategies = [.. request.Strategies.Select(strategy => strategy.Name)],
            Machine = Machine.This,
        };

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
