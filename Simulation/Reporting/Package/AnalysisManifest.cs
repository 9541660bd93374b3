using System.Globalization;
using System.Text.Json;
using Simulation.Engine.Results;

namespace Simulation.Reporting.Package;

/// <summary>What a verb other than <c>run</c> did, how and where; its <c>manifest.json</c>.</summary>
internal sealed record AnalysisManifest
{
    internal required string Verb { get; init; }

    internal required string ToolVersion { get; init; }

    /// <summary>The command line after the tool's name, which does it again.</summary>
    internal required IReadOnlyList<string> Arguments { get; init; }

    internal required IReadOnlyList<ScenarioRecord> Scenarios { get; init; }

    internal required RunRecord Run { get; init; }

    /// <summary>Ids, in file order.</summary>
    internal required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Names, in file order.</summary>
    internal required IReadOnlyList<string> Strategies { get; init; }

    internal void Write(Stream stream) =>
        JsonFile.Write(
            stream,
            json =>
            {
                json.WriteObject("tool", () => Manifest.WriteTool(json, ToolVersion));
                json.WriteString("verb", Verb);
                json.WriteStrings("arguments", Arguments);
                json.WriteObjects("scenarios", Scenarios, scenario => WriteScenario(json, scenario));
                json.WriteObject("run", () => WriteRun(json));
                json.WriteObject("machine", () => Manifest.WriteMachine(json, Machine.This));
                json.WriteObject("timing", () => WriteTiming(json));
            }
        );

    private static void WriteScenario(Utf8JsonWriter json, ScenarioRecord scenario)
    {
        json.WriteString("label", scenario.Label);
        json.WriteString("name", scenario.Name);
        json.WriteString("sha256", scenario.Sha256);
        json.WriteStrings("set", scenario.Set);
        json.WriteObjects(
            "files",
            scenario.FilesRead,
            file =>
            {
                json.WriteString("path", file.Path);
                json.WriteString("sha256", file.Sha256);
            }
        );
    }

    private void WriteRun(Utf8JsonWriter json)
    {
        json.WriteNumber("seed", Run.Seed);
        json.WriteNumber("trials", Run.Trials);
        json.WriteStrings("regions", Regions);
        json.WriteStrings("strategies", Strategies);
    }

    private void WriteTiming(Utf8JsonWriter json)
    {
        var started = Run.Started.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        json.WriteString("started", started);
        json.WriteNumber("durationSeconds", Run.Duration.TotalSeconds);
        json.WriteNumber("threads", Run.Threads);
    }
}

/// <summary>A scenario that a verb looked at.</summary>
/// <param name="Label">What the tables call it.</param>
/// <param name="Name">What it calls itself.</param>
/// <param name="Sha256">Of the scenario after every layer is merged, in lower-case hexadecimal.</param>
/// <param name="Set">Every <c>--set PATH=JSON</c> that it got, in order.</param>
/// <param name="FilesRead">In the order in which they were read.</param>
internal sealed record ScenarioRecord(
    string Label,
    string Name,
    string Sha256,
    IReadOnlyList<string> Set,
    IReadOnlyList<FileRead> FilesRead
);
