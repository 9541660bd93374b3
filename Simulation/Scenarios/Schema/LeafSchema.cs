using System.Text.Json.Nodes;
using Simulation.Model;
using Simulation.Model.Parameters;
using Simulation.Scenarios.Shapes;

namespace Simulation.Scenarios.Schema;

/// <summary>The schemas of plain numbers and texts.</summary>
internal static class LeafSchema
{
    internal static JsonObject Of(Shape shape) =>
        shape switch
        {
            NumberShape number => Number(number),
            IntegerShape integer => Integer(integer),
            ChoiceShape choice => new JsonObject { ["enum"] = Strings(choice.Choices) },
            QuarterShape => new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}Q[1-4]$" },
            SeasonalityShape => Seasonality(),
            TextShape { MayBeEmpty: false } => new JsonObject { ["type"] = "string", ["minLength"] = 1 },
            _ => new JsonObject { ["type"] = "string" },
        };

    internal static JsonObject Number(ParameterRange range)
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

    private static JsonObject Number(NumberShape shape)
    {
        var (minimum, maximum) = (shape.Range.Minimum, shape.Range.Maximum);
        return shape.AreEndsExcluded
            ? new JsonObject
            {
                ["type"] = "number",
                ["exclusiveMinimum"] = minimum,
                ["exclusiveMaximum"] = maximum,
            }
            : Number(shape.Range);
    }

    /// <summary>The description with unit and range, which an editor shows beside the key.</summary>
    internal static string Describe(Shape shape)
    {
        var (unit, range) = shape switch
        {
            ValueShape value => (value.Parameter.Unit, value.Parameter.Range.ToString()),
            NumberShape { AreEndsExcluded: true } open => (open.Unit, $"{open.Range}, without the ends"),
            NumberShape number => (number.Unit, number.Range == ParameterRange.Any ? null : number.Range.ToString()),
            _ => (null, null),
        };
        var words = unit is null ? shape.Description : $"{shape.Description} Unit: {unit}.";
        return range is null ? words : $"{words} Range: {range}.";
    }

    internal static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    private static JsonObject Integer(IntegerShape shape)
    {
        var schema = new JsonObject { ["type"] = "integer", ["minimum"] = shape.Minimum };
        if (shape.Maximum != int.MaxValue)
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
}
