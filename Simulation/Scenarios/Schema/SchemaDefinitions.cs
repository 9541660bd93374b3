using System.Text.Json.Nodes;
using Simulation.Scenarios.Shapes;

namespace Simulation.Scenarios.Schema;

/// <summary>
/// Turns shapes into schemas. What stands in several places becomes a definition: each object into which overlays merge
/// (a region, the defaults and the archetypes have the same groups), and the value of each range.
/// </summary>
internal sealed class SchemaDefinitions
{
    private readonly SortedDictionary<string, JsonNode> _definitions = new(StringComparer.Ordinal);
    private readonly ValueSchema _values;

    internal SchemaDefinitions() => _values = new ValueSchema(_definitions, shape => Describe(Of(shape), shape));

    internal JsonObject ToJson() =>
        new(_definitions.Select(d => KeyValuePair.Create<string, JsonNode?>(d.Key, d.Value)));

    /// <summary>The keys of an object into which overlays merge: each of them may be null, which removes it.</summary>
    internal JsonObject MergedProperties(ObjectShape shape)
    {
        var properties = new JsonObject();
        foreach (var key in shape.Keys)
        {
            properties[key.Name] = Describe(Merged(key.Name, key.Shape), key.Shape);
        }

        return properties;
    }

    private static JsonObject Describe(JsonObject schema, Shape shape)
    {
        schema.Insert(0, "description", LeafSchema.Describe(shape));
        return schema;
    }

    private JsonObject Merged(string name, Shape shape) =>
        shape switch
        {
            ObjectShape known => ValueSchema.Also(DefineMerged(name, known)),
            MapShape map => Map(map),
            ValueShape value => new JsonObject { ["anyOf"] = new JsonArray(_values.Reference(value), Null()) },
            _ => OrNull(Of(shape)),
        };

    private string DefineMerged(string name, ObjectShape shape)
    {
        if (!_definitions.ContainsKey(name))
        {
            var properties = MergedProperties(shape);
            _definitions[name] = OrNull(
                new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = false,
                    ["properties"] = properties,
                }
            );
        }

        return name;
    }

    private JsonObject Map(MapShape shape)
    {
        // Archetypes hold what the defaults hold, so they share its definition.
        var name = ReferenceEquals(shape.Item, RegionShape.Shared) ? ScenarioShape.Defaults : shape.Noun;
        var item = DefineMerged(name, (ObjectShape)shape.Item);
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = ValueSchema.Reference(item) };
        if (shape.Special is { } special)
        {
            schema["properties"] = new JsonObject
            {
                [special.Name] = Describe(Merged(special.Name, special.Shape), special.Shape),
            };
        }

        return OrNull(schema);
    }

    /// <summary>What overlays replace whole, without null.</summary>
    private JsonObject Of(Shape shape) =>
        shape switch
        {
            ObjectShape { Forms.Count: > 0 } known => OneOf(known.Forms),
            ObjectShape known => Whole(known),
            ListShape list => List(list),
            ValueShape value => new JsonObject { ["allOf"] = new JsonArray(_values.Reference(value)) },
            _ => LeafSchema.Of(shape),
        };

    private JsonObject OneOf(IReadOnlyList<ObjectShape> forms) =>
        new() { ["oneOf"] = new JsonArray([.. forms.Select(form => Describe(Whole(form), form))]) };

    private JsonObject Whole(ObjectShape shape)
    {
        var properties = new JsonObject();
        foreach (var key in shape.Keys)
        {
            properties[key.Name] = Describe(Of(key.Shape), key.Shape);
        }

        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
        var required = shape.Keys.Where(key => !key.IsOptional).Select(key => key.Name).ToList();
        if (required.Count > 0)
        {
            schema["required"] = LeafSchema.Strings(required);
        }

        if (shape.MinimumCount > 0)
        {
            schema["minProperties"] = shape.MinimumCount;
        }

        return schema;
    }

    private JsonObject List(ListShape shape)
    {
        // Some validators take a maximum of 0 for no maximum, so an empty list also refuses each item.
        var item = shape.MaximumCount == 0 ? Nothing() : Describe(Of(shape.Item), shape.Item);
        var schema = new JsonObject { ["type"] = "array", ["items"] = item };
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

    private static JsonObject Nothing() => new() { ["not"] = new JsonObject() };

    private static JsonObject Null() => new() { ["type"] = "null" };

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["enum"] is JsonArray choices)
        {
            choices.Add(item: null);
        }
        else
        {
            schema["type"] = new JsonArray((string)schema["type"]!, "null");
        }

        return schema;
    }
}
