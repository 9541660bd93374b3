using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Simulation.Scenarios.Text;

/// <summary>
/// Reads JSON with comments and trailing commas into a tree with positions. Keys given twice, numbers beyond the range of
/// a double and broken escapes are faults of one place; the tree goes on without them.
/// </summary>
internal sealed class JsonTreeReader
{
    /// <summary>Deeper than any scenario, shallow enough to read by recursion.</summary>
    internal const int DepthMax = 64;

    /// <summary>No reader of problems wants more, and a hostile file shall not fill the memory with them.</summary>
    private const int FaultsMax = 1000;

    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = DepthMax,
    };

    private readonly SourceText _source;
    private readonly int _start;
    private readonly List<TextFault> _faults = [];

    private JsonTreeReader(SourceText source, int start)
    {
        _source = source;
        _start = start;
    }

    internal static JsonTree Read(SourceText source) => Read(source, source.ContentStart);

    /// <summary>Reads the part of a text from an offset on.</summary>
    internal static JsonTree Read(SourceText source, int start)
    {
        if (source.FindInvalidUtf8() is { } invalid)
        {
            return SyntaxFaults.NotUtf8(source, invalid);
        }

        var reader = new JsonTreeReader(source, start);
        return new JsonTree(reader.ReadText(), reader._faults);
    }

    private JsonNode? ReadText()
    {
        var reader = new Utf8JsonReader(_source.Bytes[_start..], Options);
        try
        {
            reader.Read();
            var root = ReadNode(ref reader, JsonPath.Root);
            var isAtEnd = !reader.Read();
            Debug.Assert(isAtEnd, "The reader refuses a second value itself.");
            return root;
        }
        catch (JsonException exception)
        {
            _faults.Add(SyntaxFaults.From(exception, _source, _start));
            return null;
        }
    }

    private JsonNode ReadNode(ref Utf8JsonReader reader, JsonPath path)
    {
        var position = PositionOf(in reader);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, path),
            JsonTokenType.StartArray => ReadArray(ref reader, path),
            JsonTokenType.String => new JsonString(position, ReadString(in reader, path)),
            JsonTokenType.Number => ReadNumber(in reader, path),
            JsonTokenType.True => new JsonBoolean(position, value: true),
            JsonTokenType.False => new JsonBoolean(position, value: false),
            _ => new JsonNull(position),
        };
    }

    private JsonObject ReadObject(ref Utf8JsonReader reader, JsonPath path)
    {
        var position = PositionOf(in reader);
        var members = new OrderedDictionary<string, JsonMember>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var namePosition = PositionOf(in reader);
            var name = ReadString(in reader, path);
            reader.Read();
            var member = new JsonMember(name, namePosition, ReadNode(ref reader, path.Key(name)));
            if (!members.TryAdd(name, member))
            {
                var first = members[name].NamePosition;
                AddFault(
                    namePosition,
                    path.Key(name),
                    $"the key {Shown.Name(name)} is given twice, first in line {first.Line}"
                );
            }
        }

        return new JsonObject(position, members);
    }

    private JsonArray ReadArray(ref Utf8JsonReader reader, JsonPath path)
    {
        var position = PositionOf(in reader);
        var items = new List<JsonNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadNode(ref reader, path.Item(items.Count)));
        }

        return new JsonArray(position, items);
    }

    private JsonNumber ReadNumber(in Utf8JsonReader reader, JsonPath path)
    {
        var position = PositionOf(in reader);
        var text = Encoding.UTF8.GetString(reader.ValueSpan);
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        if (!isNumber || !double.IsFinite(value))
        {
            AddFault(position, path, $"{Shown.Short(text)} is too large: numbers go up to about 1.8e308");
            value = 0;
        }

        return new JsonNumber(position, value, text);
    }

    private string ReadString(in Utf8JsonReader reader, JsonPath path)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // The one thing that the reader leaves to GetString: an escape of half a surrogate pair.
            AddFault(
                PositionOf(in reader),
                path,
                @"a \u escape in this text is half a character: the other half is missing"
            );
            return "";
        }
    }

    private Position PositionOf(in Utf8JsonReader reader) => _source.At(_start + (int)reader.TokenStartIndex);

    private void AddFault(Position position, JsonPath path, string message)
    {
        if (_faults.Count < FaultsMax)
        {
            _faults.Add(new TextFault(position, path, message));
        }
    }
}
