using System.Text;
using FluentAssertions;
using Simulation.Scenarios.Layers;
using Simulation.Scenarios.Shapes;
using Simulation.Scenarios.Text;
using Xunit;

namespace Simulation.Tests.Scenarios.Layers;

public sealed class MergePatchTests
{
    // RFC 7396, appendix A: original, patch, result.
    [Theory]
    [InlineData("""{"a":"b"}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"b":"c"}""", """{"a":"b","b":"c"}""")]
    [InlineData("""{"a":"b"}""", """{"a":null}""", "{}")]
    [InlineData("""{"a":"b","b":"c"}""", """{"a":null}""", """{"b":"c"}""")]
    [InlineData("""{"a":["b"]}""", """{"a":"c"}""", """{"a":"c"}""")]
    [InlineData("""{"a":"c"}""", """{"a":["b"]}""", """{"a":["b"]}""")]
    [InlineData("""{"a":{"b":"c"}}""", """{"a":{"b":"d","c":null}}""", """{"a":{"b":"d"}}""")]
    [InlineData("""{"a":[{"b":"c"}]}""", """{"a":[1]}""", """{"a":[1]}""")]
    [InlineData("""["a","b"]""", """["c","d"]""", """["c","d"]""")]
    [InlineData("""{"a":"b"}""", """["c"]""", """["c"]""")]
    [InlineData("""{"a":"foo"}""", "null", "null")]
    [InlineData("""{"a":"foo"}""", "\"bar\"", "\"bar\"")]
    [InlineData("""{"e":null}""", """{"a":1}""", """{"e":null,"a":1}""")]
    [InlineData("[1,2]", """{"a":"b","c":null}""", """{"a":"b"}""")]
    [InlineData("{}", """{"a":{"bb":{"ccc":null}}}""", """{"a":{"bb":{}}}""")]
    public void Trees_merge_as_RFC_7396_says(string original, string patch, string result)
    {
        Text(MergePatch.Apply(Read(original), Read(patch), shape: null)).Should().Be(result);
    }

    [Theory]
    [InlineData(
        """{"growth":{"uniform":{"min":0,"max":1},"grade":"A"}}""",
        """{"growth":{"constant":1}}""",
        """{"growth":{"constant":1}}"""
    )]
    [InlineData("""{"seasonality":{"a":1}}""", """{"seasonality":{"b":1}}""", """{"seasonality":{"b":1}}""")]
    [InlineData("""{"growth":1,"priceUsd":2}""", """{"growth":null}""", """{"priceUsd":2}""")]
    public void A_value_and_seasonality_are_replaced_whole(string original, string patch, string result)
    {
        var market = RegionShape.Shared.Find("market")!.Shape;

        Text(MergePatch.Apply(Read(original), Read(patch), market)).Should().Be(result);
    }

    [Fact]
    public void Names_keep_the_order_and_the_place_of_their_first_mention()
    {
        var merged = (JsonObject)
            MergePatch.Apply(Read("""{"a":{"x":1},"b":1}"""), Read("""{"c":2,"b":3,"a":{"y":4}}"""), shape: null);

        merged.Members.Select(m => m.Name).Should().Equal("a", "b", "c");
        merged.Find("a")!.NamePosition.Offset.Should().Be(1, "the object was first written there");
        merged.Find("b")!.NamePosition.Offset.Should().Be(7, "the value stands in the patch");
    }

    private static JsonNode Read(string text) =>
        JsonTreeReader.Read(new SourceText("x", Encoding.UTF8.GetBytes(text), 0)).Root!;

    private static string Text(JsonNode node) =>
        node switch
        {
            JsonObject found => $"{{{string.Join(',', found.Members.Select(m => $"\"{m.Name}\":{Text(m.Value)}"))}}}",
            JsonArray list => $"[{string.Join(',', list.Items.Select(Text))}]",
            JsonString text => $"\"{text.Value}\"",
            JsonNumber number => number.Text,
            JsonBoolean boolean => boolean.Value ? "true" : "false",
            _ => "null",
        };
}
