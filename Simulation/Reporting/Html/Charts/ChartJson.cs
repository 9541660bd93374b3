using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulation.Reporting.Package;

namespace Simulation.Reporting.Html.Charts;

/// <summary>JSON inside a page: letters that could end a script element, or start one, are written as escapes.</summary>
internal static class ChartJson
{
    internal static string Of(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    internal static string Of(IEnumerable<(string Name, ChartTable Table)> tables) =>
        Of(json =>
        {
            foreach (var (name, table) in tables)
            {
                json.WritePropertyName(name);
                table.WriteColumns(json);
            }
        });

    /// <summary>The charts by name, and <c>strategies</c>: their names in file order.</summary>
    internal static string Of(IReadOnlyList<string> strategies, IEnumerable<(string Name, JsonObject Spec)> charts) =>
        Of(json =>
        {
            json.WriteStrings("strategies", strategies);
            foreach (var (name, spec) in charts)
            {
                json.WritePropertyName(name);
                spec.WriteTo(json);
            }
        });
}
