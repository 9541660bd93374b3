using System.Globalization;
using System.Text.Json.Nodes;
using Simulation.Model.Parameters;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Values;

namespace Simulation.Scenarios.Schema;

/// <summary>Defines the values of each range: a number in it, the same with a source, or a distribution.</summary>
/// <param name="definitions">Where the definitions go.</param>
/// <param name="describe">The schema of a part, described.</param>
internal sealed class ValueSchema(IDictionary<string, JsonNode> definitions, Func<Shape, JsonObject> describe)
{
    private const string Distribution = "distribution";

    internal static JsonObject Reference(string name) => new() { ["$ref"] = $"#/definitions/{name}" };

    /// <summary>A reference beside which a description may stand, which draft 7 would pass over beside <c>$ref</c> itself.</summary>
    internal static JsonObject Also(string name) => new() { ["allOf"] = new JsonArray(Reference(name)) };

    internal JsonObject Reference(ValueShape shape)
    {
        var range = shape.Parameter.Range;
        var name = NameOf(range);
        if (!definitions.ContainsKey(name))
        {
            DefineDistributions();
            var constant = DistributionForms.All.Single(form => form.Body is NumberShape);
            definitions[name] = new JsonObject
            {
                ["anyOf"] = new JsonArray(
                    LeafSchema.Number(range),
                    Form(constant.Key, LeafSchema.Number(range)),
                    Reference(Distribution)
                ),
            };
        }

        return Reference(name);
    }

    /// <summary>The rule in words, run together: <c>valueBetween0And1</c>.</summary>
    private static string NameOf(ParameterRange range) =>
        "value" + string.Concat(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(range.ToString()).Split(' '));

    private void DefineDistributions()
    {
        if (definitions.ContainsKey(Distribution))
        {
            return;
        }

        foreach (var shared in ValueKeys.Shared)
        {
            definitions[shared.Name] = describe(shared.Shape);
        }

        var forms = DistributionForms.All.Where(form => form.Body is not NumberShape).ToList();
        foreach (var form in forms)
        {
            definitions[form.Key] = Form(form.Key, describe(form.Body));
        }

        definitions[Distribution] = new JsonObject
        {
            ["anyOf"] = new JsonArray([.. forms.Select(form => Reference(form.Key))]),
        };
    }

    private static JsonObject Form(string key, JsonObject body)
    {
        var properties = new JsonObject { [key] = body };
        foreach (var shared in ValueKeys.Shared)
        {
            properties[shared.Name] = Reference(shared.Name);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
            ["required"] = new JsonArray(key),
        };
    }
}
