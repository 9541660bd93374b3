using Simulation.Analysis.Risk;
using Simulation.Engine;
using Simulation.Engine.Results;

namespace Simulation.Reporting.Package;

/// <summary>What was run, how and where: enough to run it again and to know that it is the same.</summary>
internal sealed record RunManifest
{
    internal required string ToolVersion { get; init; }

    internal required string ScenarioName { get; init; }

    /// <summary>SHA-256 of the scenario after every layer is merged, in lower-case hexadecimal.</summary>
    internal required string ScenarioSha256 { get; init; }

    /// <summary>In the order in which they were read.</summary>
    internal required IReadOnlyList<FileRead> FilesRead { get; init; }

    internal required RunRecord Run { get; init; }

    internal required SamplingMethod Sampling { get; init; }

    internal required RequestedOptions Options { get; init; }

    /// <summary>Ids of the regions that were run, in file order.</summary>
    internal required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Names of the strategies that were run, in file order.</summary>
    internal required IReadOnlyList<string> Strategies { get; init; }

    internal required Machine Machine { get; init; }

    /// <summary>A trial is one strategy in one region through the whole horizon.</summary>
    internal double TrialsPerSecond =>
        Run.Duration > TimeSpan.Zero
            ? (double)(Run.TrialsOfAllRegions ?? (long)Run.Trials * Regions.Count)
                * Strategies.Count
                / Run.Duration.TotalSeconds
            : 0;
}

/// <summary>A file that the scenario was made of.</summary>
/// <param name="Path">As it was given, on the command line or in <c>extends</c>.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal.</param>
internal sealed record FileRead(string Path, string Sha256);

/// <summary>What the command line asked for beside the scenario; none where it did not say.</summary>
/// <param name="Set">Every <c>--set PATH=JSON</c>, in order.</param>
/// <param name="Regions">The regions named by <c>--regions</c>.</param>
/// <param name="Strategies">The strategies named by <c>--strategies</c>.</param>
/// <param name="Trials">The number given by <c>--trials</c>.</param>
/// <param name="Seed">The number given by <c>--seed</c>.</param>
/// <param name="Threads">The number given by <c>--threads</c>.</param>
/// <param name="TrialFile">Whether <c>trials.csv</c> was asked for.</param>
internal sealed record RequestedOptions(
    IReadOnlyList<string> Set,
    IReadOnlyList<string>? Regions,
    IReadOnlyList<string>? Strategies,
    int? Trials,
    long? Seed,
    int? Threads,
    bool TrialFile
)
{
    /// <summary>The amount of <c>--indifference</c>, USD, where the run was to stop when decided; none elsewhere.</summary>
    internal double? IndifferenceUsd { get; init; }

    /// <summary>How the recommendation weighs risk.</summary>
    internal RiskAttitude Risk { get; init; } = RiskAttitude.Mean;
}
