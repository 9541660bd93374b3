using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Scenarios.Shapes;

namespace Simulation.Scenarios.Schema;

/// <summary>
/// The JSON Schema (draft 7) of a scenario file, for completion and descriptions in editors. It is looser than the reader:
/// a file that extends another says only part, null removes a key, and rules between numbers are beyond it.
/// </summary>
internal static class ScenarioSchema
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>With a line feed at its end, as a file is checked in.</summary>
    internal static string Text() => $"{Build().ToJsonString(Options)}\n";

    private static JsonObject Build()
    {
        var definitions = new SchemaDefinitions();
        var properties = definitions.MergedProperties(ScenarioShape.Root);
        var required = ScenarioShape.Root.Keys.Where(key => !key.IsOptional).Select(key => key.Name);
        return new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Market-entry scenario",
            ["description"] = "An overlay names the file that it extends; any other scenario says everything.",
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
            ["anyOf"] = new JsonArray(Requires([ScenarioShape.Extends]), Requires(required)),
            ["definitions"] = definitions.ToJson(),
        };
    }

    private static JsonObject Requires(IEnumerable<string> keys) => new() { ["required"] = LeafSchema.Strings(keys) };
}
