using System.Text.Json.Nodes;
using Simulation.Model.Strategies;

namespace Simulation.Reporting.Html.Charts;

/// <summary>
/// The charts as Vega-Lite specifications without their rows, which <see cref="RegionCharts"/> and <see cref="FirmCharts"/>
/// give. They are drawn up in <c>Assets/charts</c>, where <c>"@colour"</c> and the like stand for what several share or
/// what the scenario says. Every region has the same; a strategy has one colour and one dash throughout.
/// </summary>
internal sealed class ChartSpecs
{
    /// <summary>Apart from each other with any colour vision, and about three to one against white and against black.</summary>
    private static readonly string[] Colours =
    [
        "#a87a00",
        "#0072b2",
        "#009e73",
        "#d55e00",
        "#b0569a",
        "#3a97c4",
        "#7465c9",
        "#d1495b",
    ];

    private const string WaitColour = "#808080";

    private static readonly string[] Dashes = ["[1,0]", "[6,3]", "[2,2]", "[8,3,2,3]"];

    /// <summary>Strategies that one dash is enough for.</summary>
    private const int StrategiesPerDash = 4;

    private const string QuarterAxis = """
        {
          "field": "quarter", "type": "ordinal", "title": null,
          "axis": {
            "labelAngle": 0, "labelOverlap": true, "ticks": false, "grid": false,
            "labelExpr": "slice(datum.label, -1) == '1' ? slice(datum.label, 0, 4) : ''"
          }
        }
        """;

    private const string RegionAxis = """
        {
          "field": "region", "type": "ordinal", "sort": null, "title": null,
          "axis": { "labelLimit": 150, "ticks": false, "domain": false }
        }
        """;

    /// <summary>Billions, where the international prefix would be G.</summary>
    private const string MoneyAxis = """
        { "labelExpr": "replace(format(datum.value, '$~s'), 'G', 'B')", "labelOverlap": true, "tickCount": 5 }
        """;

    /// <summary>Numbers of any size: large ones short, small ones as they are.</summary>
    private const string NumberText = """
        "labelExpr": "abs(datum.value) >= 1e4 ? replace(format(datum.value, '~s'), 'G', 'B') : format(datum.value, '.4~g')"
        """;

    private const string BestTips = """
        [
          { "field": "strategy" },
          { "field": "x", "title": "at" },
          { "field": "value", "title": "incremental value", "format": "$.3s" },
          { "field": "verdict" }
        ]
        """;

    private const string PercentAxis = """{ "format": "~%", "tickCount": 5 }""";

    private const string PlainAxis = """{ "tickCount": 5 }""";

    /// <summary>Symbols of legends: of areas and bars, and of lines, whose dash shows.</summary>
    private const string Square = "square";

    private const string Stroke = "stroke";

    private readonly Dictionary<string, JsonNode> _shared;

    /// <param name="strategies">In file order.</param>
    internal ChartSpecs(IReadOnlyList<string> strategies)
    {
        var ventures = 0;
        var colours = strategies
            .Select(name => name == Strategy.WaitName ? WaitColour : Colours[ventures++ % Colours.Length])
            .ToList();
        var dashes = strategies.Select((_, s) => Dashes[s / StrategiesPerDash % Dashes.Length]).ToList();
        Strategies = [.. strategies.Select(ChartText.Of)];
        StrategyColours = colours;
        _shared = new(StringComparer.Ordinal)
        {
            ["@quarters"] = JsonNode.Parse(QuarterAxis)!,
            ["@regions"] = JsonNode.Parse(RegionAxis)!,
            ["@money"] = JsonNode.Parse(MoneyAxis)!,
            ["@number"] = JsonNode.Parse(
                $$"""{ {{NumberText}}, "labelOverlap": true, "tickCount": 6, "grid": false }"""
            )!,
            ["@numberLabels"] = JsonNode.Parse(
                $$"""{ {{NumberText}}, "labelOverlap": true, "labelAngle": 0, "ticks": false }"""
            )!,
            ["@bestTips"] = JsonNode.Parse(BestTips)!,
            ["@percent"] = JsonNode.Parse(PercentAxis)!,
            ["@plain"] = JsonNode.Parse(PlainAxis)!,
            ["@fromZero"] = JsonNode.Parse("""{ "zero": true }""")!,
            ["@close"] = JsonNode.Parse("""{ "zero": false }""")!,
            ["@oneAtLeast"] = JsonNode.Parse("""{ "domain": { "unionWith": [0, 1] } }""")!,
            ["@colour"] = ByStrategy(Strategies, colours, Square),
            ["@dash"] = ByStrategy(Strategies, dashes, Square),
            ["@lineColour"] = ByStrategy(Strategies, colours, Stroke),
            ["@lineDash"] = ByStrategy(Strategies, dashes, Stroke),
        };
    }

    /// <summary>In file order, as charts name them.</summary>
    internal IReadOnlyList<string> Strategies { get; }

    /// <summary>In the order of the strategies.</summary>
    internal IReadOnlyList<string> StrategyColours { get; }

    /// <summary>The charts of a region by name.</summary>
    internal IReadOnlyList<(string Name, JsonObject Spec)> OfRegion =>
        [
            ("waterfall", Read("waterfall")),
            ("distribution", Read("distribution")),
            ("share", Read("fan", new Series("share", "share of phones sold", ".2%", "percent", "fromZero"))),
            ("cumulative", Read("fan", new Series("cumulative", "USD, undiscounted", "$.3s", "money", "fromZero"))),
            ("cash", Read("fan", new Series("cash", "USD a quarter", "$.3s", "money", "fromZero"))),
            ("exits", Read("exits")),
            ("awareness", Read("line", new Series("awareness", "share of buyers", ".1%", "percent", "fromZero"))),
            ("brand", Read("line", new Series("brand", "brand strength", ".3f", "plain", "close"))),
            ("carriers", Read("line", new Series("carriers", "carriers", ".2f", "plain", "oneAtLeast"))),
        ];

    /// <summary>The charts of the firm by name.</summary>
    internal IReadOnlyList<(string Name, JsonObject Spec)> OfFirm =>
        [("value", Read("value")), ("work", Read("work")), ("spillover", Read("spillover"))];

    /// <summary>A chart of a verb's page, drawn up in <c>Assets/charts</c>.</summary>
    /// <param name="name">The name of its file there.</param>
    /// <param name="own">What stands in its own places, as in <c>("@title", "share")</c>, where others share nothing.</param>
    internal JsonObject Of(string name, params ReadOnlySpan<(string Place, JsonNode Part)> own)
    {
        var parts = new Dictionary<string, JsonNode>(_shared, StringComparer.Ordinal);
        foreach (var (place, part) in own)
        {
            parts.Add(
                place,
                part is JsonValue text && text.TryGetValue<string>(out var plain) ? ChartText.Of(plain) : part
            );
        }

        return Filled(ChartRuntime.Text($"charts/{name}.json")!, parts);
    }

    private JsonObject Read(string name, Series? series = null)
    {
        var text = ChartRuntime.Text($"charts/{name}.json")!;
        return Filled(series?.In(text) ?? text, _shared);
    }

    private static JsonObject Filled(string text, Dictionary<string, JsonNode> parts)
    {
        var spec = Fill(JsonNode.Parse(text)!, parts).AsObject();
        spec["width"] = "container";
        return spec;
    }

    /// <summary>A copy with the parts in their places; what is put there, and may hold any name, is not looked through.</summary>
    private static JsonNode Fill(JsonNode node, Dictionary<string, JsonNode> parts) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members.Select(member =>
                    KeyValuePair.Create(member.Key, member.Value is { } value ? Fill(value, parts) : null)
                )
            ),
            JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Fill(item, parts))]),
            JsonValue value when value.TryGetValue<string>(out var text) && parts.TryGetValue(text, out var part) =>
                part.DeepClone(),
            _ => node.DeepClone(),
        };

    private static JsonObject ByStrategy(IEnumerable<string> strategies, IEnumerable<string> range, string symbol) =>
        new()
        {
            ["field"] = "strategy",
            ["type"] = "nominal",
            ["legend"] = new JsonObject
            {
                ["orient"] = "top",
                ["title"] = null,
                ["labelLimit"] = 180,
                ["columns"] = 2,
                ["symbolType"] = symbol,
                ["symbolOpacity"] = 1,
            },
            ["scale"] = new JsonObject
            {
                ["domain"] = new JsonArray([.. strategies.Select(name => (JsonNode)name)]),
                ["range"] = new JsonArray([.. range.Select(Node)]),
            },
        };

    private static JsonNode? Node(string text) => text.StartsWith('[') ? JsonNode.Parse(text) : text;

    /// <summary>What is drawn over time.</summary>
    private sealed record Series(string Field, string Title, string Format, string Axis, string Scale)
    {
        internal string In(string text) =>
            text.Replace("@field", Field, StringComparison.Ordinal)
                .Replace("@title", Title, StringComparison.Ordinal)
                .Replace("@format", Format, StringComparison.Ordinal)
                .Replace("@axis", $"@{Axis}", StringComparison.Ordinal)
                .Replace("@scale", $"@{Scale}", StringComparison.Ordinal);
    }
}
