using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Simulation.Engine;
using Simulation.Engine.Results;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting.Package;

/// <summary>
/// <c>manifest.json</c>: the one file of a run that knows time and machine, and the sign by which a folder is known to be
/// a run of ours.
/// </summary>
internal static class Manifest
{
    internal const string FileName = "manifest.json";

    private const string ToolName = "market-entry";

    internal static void Write(Stream stream, RunManifest manifest) =>
        JsonFile.Write(
            stream,
            json =>
            {
                json.WriteObject("tool", () => WriteTool(json, manifest.ToolVersion));
                json.WriteObject("scenario", () => WriteScenario(json, manifest));
                json.WriteObject("run", () => WriteRun(json, manifest));
                json.WriteObject("options", () => WriteOptions(json, manifest.Options));
                json.WriteObject("machine", () => WriteMachine(json, manifest.Machine));
                json.WriteObject("timing", () => WriteTiming(json, manifest));
            }
        );

    /// <summary>Whether the folder holds a manifest that this tool wrote; any other file of that name is not enough.</summary>
    internal static bool IsIn(string directory)
    {
        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return IsOurs(document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsOurs(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("tool", out var tool)
        && tool.ValueKind == JsonValueKind.Object
        && tool.TryGetProperty("name", out var name)
        && name.ValueKind == JsonValueKind.String
        && name.ValueEquals(ToolName);

    internal static void WriteTool(Utf8JsonWriter json, string version)
    {
        json.WriteString("name", ToolName);
        json.WriteString("version", version);
    }

    private static void WriteScenario(Utf8JsonWriter json, RunManifest manifest)
    {
        json.WriteString("name", manifest.ScenarioName);
        json.WriteString("sha256", manifest.ScenarioSha256);
        json.WriteObjects(
            "files",
            manifest.FilesRead,
            file =>
            {
                json.WriteString("path", file.Path);
                json.WriteString("sha256", file.Sha256);
            }
        );
    }

    private static void WriteRun(Utf8JsonWriter json, RunManifest manifest)
    {
        json.WriteNumber("seed", manifest.Run.Seed);
        json.WriteNumber("trials", manifest.Run.Trials);
        json.WriteString("sampling", SamplingWord(manifest.Sampling));
        json.WriteStrings("regions", manifest.Regions);
        json.WriteStrings("strategies", manifest.Strategies);
    }

    private static void WriteOptions(Utf8JsonWriter json, RequestedOptions options)
    {
        json.WriteStrings("set", options.Set);
        json.WriteStrings("regions", options.Regions);
        json.WriteStrings("strategies", options.Strategies);
        json.WriteInteger("trials", options.Trials);
        json.WriteInteger("seed", options.Seed);
        json.WriteInteger("threads", options.Threads);
        json.WriteBoolean("trialFile", options.TrialFile);
        json.WriteBoolean("untilDecided", options.IndifferenceUsd is not null);
        if (options.IndifferenceUsd is { } indifference)
        {
            json.WriteNumber("indifferenceUsd", indifference);
        }

        json.WriteString("risk", RiskWord.Of(options.Risk.Kind));
        if (options.Risk.Parameter is { } parameter)
        {
            json.WriteNumber(RiskWord.ParameterOf(options.Risk.Kind), parameter);
        }
    }

    internal static void WriteMachine(Utf8JsonWriter json, Machine machine)
    {
        json.WriteString("operatingSystem", machine.OperatingSystem);
        json.WriteString("architecture", machine.Architecture);
        json.WriteNumber("processors", machine.Processors);
        json.WriteNumber("vectorBits", machine.VectorBits);
        json.WriteString("runtime", machine.Runtime);
    }

    private static void WriteTiming(Utf8JsonWriter json, RunManifest manifest)
    {
        RunRecord run = manifest.Run;
        json.WriteString(
            "started",
            run.Started.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)
        );
        json.WriteNumber("durationSeconds", run.Duration.TotalSeconds);
        json.WriteNumber("trialsPerSecond", Math.Round(manifest.TrialsPerSecond));
        json.WriteNumber("threads", run.Threads);
    }

    /// <summary>The word of the scenario file.</summary>
    private static string SamplingWord(SamplingMethod sampling) =>
        sampling switch
        {
            SamplingMethod.LatinHypercube => "latin-hypercube",
            SamplingMethod.Random => "random",
            _ => throw new UnreachableException($"No word for {sampling}."),
        };
}
