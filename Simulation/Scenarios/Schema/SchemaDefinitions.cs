using System.Globalization;
using System.Text.Json.Nodes;
using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Values;

namespace Simulation.Scenarios.Schema;

/// <summary>Turns shapes into schemas. What many keys share becomes a definition: a value of each range, each distribution.</summary>
internal sealed class SchemaDefinitions
{
    private const string Distribution = "distribution";

    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    internal JsonObject ToJson() =>
        new(_definitions.Select(d => KeyValuePair.Create<string, JsonNode?>(d.Key, d.Value)));

    /// <param name="shape">The object.</param>
    /// <param name="isMerged">Overlays merge into it, so that null may remove a key.</param>
    internal JsonObject Properties(ObjectShape shape, bool isMerged)
    {
        var properties = new JsonObject();
        foreach (var key in shape.Keys)
        {
            var schema = Of(key.Shape, isMerged);
            properties[key.Name] =
                isMerged && !string.Equals(key.Name, ScenarioShape.SchemaUri, StringComparison.Ordinal)
                    ? OrNull(schema, Describe(key.Shape))
                    : schema;
        }

        return properties;
    }

    private JsonObject Of(Shape shape, bool isMerged)
    {
        var schema = shape switch
        {
            ObjectShape known => OfObject(known, isMerged),
            MapShape map => OfMap(map),
            ListShape list => OfList(list),
            ValueShape value => new JsonObject { ["allOf"] = new JsonArray(Reference(ValueOf(value.Parameter.Range))) },
            NumberShape number => Number(number.Range),
            IntegerShape integer => Integer(integer),
            ChoiceShape choice => new JsonObject { ["enum"] = ScenarioSchema.Strings(choice.Choices) },
            QuarterShape => new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}Q[1-4]$" },
            SeasonalityShape => Seasonality(),
            _ => Text((TextShape)shape),
        };
        schema.Insert(0, "description", Describe(shape));
        return schema;
    }

    private static string Describe(Shape shape)
    {
        var (unit, range) = shape switch
        {
            ValueShape value => (value.Parameter.Unit, value.Parameter.Range.ToString()),
            NumberShape number => (number.Unit, number.Range.ToString()),
            _ => (null, null),
        };
        var words = shape.Description;
        words = unit is null ? words : $"{words} Unit: {unit}.";
        return range is null ? words : $"{words} Range: {range}.";
    }

    /// <summary>An editor shows the description of the outer schema; a validator takes either branch.</summary>
    private static JsonObject OrNull(JsonObject schema, string description) =>
        new()
        {
            ["description"] = description,
            ["anyOf"] = new JsonArray(
                schema,
                new JsonObject { ["type"] = "null", ["description"] = "Removes the key." }
            ),
        };

    private JsonObject OfObject(ObjectShape shape, bool isMerged)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = Properties(shape, isMerged),
        };
        var required = ScenarioSchema.RequiredKeys(shape).ToList();
        if (!isMerged && required.Count > 0)
        {
            schema["required"] = ScenarioSchema.Strings(required);
        }

        return schema;
    }

    private JsonObject OfMap(MapShape shape)
    {
        var name = $"{shape.Noun}Keys";
        if (!_definitions.ContainsKey(name))
        {
            _definitions[name] = OrNull(Of(shape.Item, isMerged: true), shape.Item.Description);
        }

        return new JsonObject { ["type"] = "object", ["additionalProperties"] = Reference(name) };
    }

    private JsonObject OfList(ListShape shape)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Of(shape.Item, isMerged: false) };
        if (shape.MinimumCount > 0)
        {
            schema["minItems"] = shape.MinimumCount;
        }

        if (shape.MaximumCount < int.MaxValue)
        {
            schema["maxItems"] = shape.MaximumCount;
        }

        return schema;
    }

    /// <summary>The name of the definition of a value in a range.</summary>
    private string ValueOf(ParameterRange range)
    {
        var name = $"value {range}";
        name = string.Concat(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name).Split(' '));
        name = $"v{name[1..]}";
        if (!_definitions.ContainsKey(name))
        {
            DefineDistributions();
            var constant = DistributionForms.All.Single(form => form.Body is NumberShape);
            _definitions[name] = new JsonObject
            {
                ["anyOf"] = new JsonArray(Number(range), OfForm(constant.Key, Number(range)), Reference(Distribution)),
            };
        }

        return name;
    }

    private void DefineDistributions()
    {
        if (_definitions.ContainsKey(Distribution))
        {
            return;
        }

        var forms = new JsonArray();
        foreach (var form in DistributionForms.All.Where(form => form.Body is not NumberShape))
        {
            _definitions[form.Key] = OfForm(form.Key, Of(form.Body, isMerged: false));
            forms.Add(Reference(form.Key));
        }

        _definitions[Distribution] = new JsonObject { ["anyOf"] = forms };
    }

    private JsonObject OfForm(string key, JsonObject body)
    {
        var properties = new JsonObject { [key] = body };
        foreach (var shared in ValueKeys.Shared)
        {
            properties[shared.Name] = Of(shared.Shape, isMerged: false);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
            ["required"] = ScenarioSchema.Strings([key]),
        };
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/definitions/{name}" };

    private static JsonObject Number(ParameterRange range)
    {
        var schema = new JsonObject { ["type"] = "number" };
        if (double.IsFinite(range.Minimum))
        {
            schema[range.MinimumExcluded ? "exclusiveMinimum" : "minimum"] = range.Minimum;
        }

        if (double.IsFinite(range.Maximum))
        {
            schema["maximum"] = range.Maximum;
        }

        return schema;
    }

    private static JsonObject Integer(IntegerShape shape)
    {
        var schema = new JsonObject { ["type"] = "integer", ["minimum"] = shape.Minimum };
        if (shape.Maximum < int.MaxValue || shape.Maximum == long.MaxValue)
        {
            schema["maximum"] = shape.Maximum;
        }

        return schema;
    }

    private static JsonObject Seasonality() =>
        new()
        {
            ["type"] = "array",
            ["items"] = Number(ParameterRange.NotNegative),
            ["minItems"] = YearQuarter.QuartersPerYear,
            ["maxItems"] = YearQuarter.QuartersPerYear,
        };

    private static JsonObject Text(TextShape shape)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (!shape.MayBeEmpty)
        {
            schema["minLength"] = 1;
        }

        return schema;
    }
}
