using System.Text;
using FluentAssertions;
using Simulation.Scenarios.Text;
using Xunit;

namespace Simulation.Tests.Scenarios.Text;

public sealed class JsonTreeReaderTests
{
    [Fact]
    public void Nodes_and_names_know_where_they_stand()
    {
        var root = Root("{\n  \"one\": [ 1,\n    true ],\n  \"two\": { \"three\": null }\n}");

        Place(root.Find("one")!.NamePosition).Should().Be((2, 3));
        var list = (JsonArray)root["one"]!;
        list.Items.Select(item => Place(item.Position)).Should().Equal((2, 12), (3, 5));
        Place(((JsonObject)root["two"]!)["three"]!.Position).Should().Be((4, 21));
    }

    [Fact]
    public void Comments_and_trailing_commas_are_allowed()
    {
        var root = Root("// first\n{ /* second */ \"a\": [1, 2,], // third\n}\n// last");

        ((JsonArray)root["a"]!).Items.Should().HaveCount(2);
    }

    [Fact]
    public void Columns_count_UTF_16_units_and_no_byte_order_mark()
    {
        var bytes = Encoding.UTF8.Preamble.ToArray().Concat(Encoding.UTF8.GetBytes("{ \"é😀\": 1 }")).ToArray();

        var root = (JsonObject)JsonTreeReader.Read(new SourceText("x", bytes, 0)).Root!;

        Place(root.Position).Should().Be((1, 1));
        Place(root["é😀"]!.Position).Should().Be((1, 10));
    }

    [Theory]
    [InlineData("«", "empty: a JSON value is expected")]
    [InlineData(" \n«", "no JSON value in it, only spaces and comments")]
    [InlineData("{\n \"a\": «NaN }", "not JSON: NaN is not a number that JSON knows")]
    [InlineData("[ «-Infinity ]", "not JSON: -Infinity is not a number that JSON knows")]
    [InlineData("{ «'a': 1 }", "not JSON: names and texts stand in double quotes")]
    [InlineData("{ \"a\": [1, 2«", "not JSON: the text ends before everything that was opened is closed")]
    [InlineData("{ \"a\": 1 } «x", "not JSON: 'x' is invalid after a single JSON value. Expected end of data")]
    [InlineData("{ \"a\": 1 «\"b\": 2 }", "not JSON: '\"' is invalid after a value. Expected either ',', '}', or ']'")]
    [InlineData("[\n  \"a«\n\" ]", "not JSON: '0x0A' is invalid within a JSON string")]
    public void What_is_not_JSON_is_one_fault_with_its_place(string marked, string message)
    {
        var (clean, line, column) = Spoilt.Place(marked);

        var tree = Read(clean);

        tree.Root.Should().BeNull();
        tree.Faults.Should().ContainSingle().Which.Message.Should().StartWith(message);
        Place(tree.Faults[0].Position).Should().Be((line, column));
    }

    [Theory]
    [InlineData("[ 1, «1e999 ]", "[1]", "1e999 is too large: numbers go up to about 1.8e308")]
    [InlineData("{ \"a\": 1, «\"a\": 2 }", "a", "the key 'a' is given twice, first in line 1")]
    [InlineData("{ \"a\": { \"b\": 1,\n«\"b\": 2 } }", "a.b", "the key 'b' is given twice, first in line 1")]
    [InlineData("[ «\"\\ud800\" ]", "[0]", "a \\u escape in this text is half a character: the other half is missing")]
    public void A_fault_of_one_place_leaves_the_tree_standing(string marked, string path, string message)
    {
        var (clean, line, column) = Spoilt.Place(marked);

        var tree = Read(clean);

        tree.Root.Should().NotBeNull();
        tree.Faults.Should().ContainSingle();
        Place(tree.Faults[0].Position).Should().Be((line, column));
        (tree.Faults[0].Path.Text, tree.Faults[0].Message).Should().Be((path, message));
    }

    [Fact]
    public void A_million_nested_brackets_are_a_fault_and_no_crash()
    {
        var tree = Read(new string('[', 1_000_000));

        tree.Root.Should().BeNull();
        tree.Faults.Should().ContainSingle().Which.Message.Should().Be("nested more than 64 levels deep");
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_a_fault_with_their_place()
    {
        var tree = JsonTreeReader.Read(new SourceText("x", [.. "{\n\"a\": \""u8, 0xC3, (byte)'"', (byte)'}'], 0));

        tree.Faults.Should()
            .ContainSingle()
            .Which.Message.Should()
            .Be("the byte 0xC3 is not UTF-8: save the text as UTF-8");
        Place(tree.Faults[0].Position).Should().Be((2, 7));
    }

    [Fact]
    public void UTF_16_is_named()
    {
        var tree = JsonTreeReader.Read(
            new SourceText("x", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{}")], 0)
        );

        tree.Faults.Should().ContainSingle().Which.Message.Should().Be("the text is UTF-16: save it as UTF-8");
    }

    [Fact]
    public void No_more_than_a_thousand_faults_are_kept()
    {
        Read("[" + string.Join(',', Enumerable.Repeat("1e999", 5000)) + "]").Faults.Should().HaveCount(1000);
    }

    private static (int Line, int Column) Place(Position position) => (position.Line, position.Column);

    private static JsonTree Read(string text) =>
        JsonTreeReader.Read(new SourceText("x", Encoding.UTF8.GetBytes(text), 0));

    private static JsonObject Root(string text)
    {
        var tree = Read(text);
        tree.Faults.Should().BeEmpty();
        return (JsonObject)tree.Root!;
    }
}
