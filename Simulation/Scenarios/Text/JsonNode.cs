namespace Simulation.Scenarios.Text;

/// <summary>A JSON value that knows where it stands. Two nodes are the same only when they are the same object.</summary>
internal abstract class JsonNode(Position position)
{
    internal Position Position { get; } = position;
}

/// <summary>One key of an object with its value.</summary>
internal sealed record JsonMember(string Name, Position NamePosition, JsonNode Value);

/// <summary>Keys in the order of the text, each once.</summary>
internal sealed class JsonObject(Position position, OrderedDictionary<string, JsonMember> members) : JsonNode(position)
{
    internal IReadOnlyList<JsonMember> Members => members.Values;

    internal JsonNode? this[string name] => members.TryGetValue(name, out var member) ? member.Value : null;

    internal JsonMember? Find(string name) => members.GetValueOrDefault(name);
}

internal sealed class JsonArray(Position position, IReadOnlyList<JsonNode> items) : JsonNode(position)
{
    internal IReadOnlyList<JsonNode> Items { get; } = items;
}

internal sealed class JsonString(Position position, string value) : JsonNode(position)
{
    internal string Value { get; } = value;
}

/// <summary>A finite number, beside its text, from which whole numbers are read exactly.</summary>
internal sealed class JsonNumber(Position position, double value, string text) : JsonNode(position)
{
    internal double Value { get; } = value;

    internal string Text { get; } = text;
}

internal sealed class JsonBoolean(Position position, bool value) : JsonNode(position)
{
    internal bool Value { get; } = value;
}

internal sealed class JsonNull(Position position) : JsonNode(position);
