namespace Simulation.Scenarios.Text;

/// <summary>How messages show what a file says: in quotes where it is text, and never at a length that hides the message.</summary>
internal static class Shown
{
    private const int LengthMax = 60;

    /// <summary>A name or text in single quotes.</summary>
    internal static string Name(string name) => $"'{Short(name)}'";

    internal static string Short(string text) => text.Length <= LengthMax ? text : $"{text[..LengthMax]}…";

    /// <summary>What a node is: <c>the text 'abc'</c>, <c>the number 3</c>, <c>an object</c>.</summary>
    internal static string Node(JsonNode node) =>
        node switch
        {
            JsonString text => $"the text {Name(text.Value)}",
            JsonNumber number => $"the number {Short(number.Text)}",
            JsonBoolean boolean => boolean.Value ? "true" : "false",
            JsonArray => "a list",
            JsonObject => "an object",
            _ => "null",
        };

    /// <summary>Names as a sentence has them: <c>a, b or c</c>.</summary>
    internal static string Alternatives(IReadOnlyList<string> names) =>
        names.Count switch
        {
            0 => "",
            1 => names[0],
            _ => $"{string.Join(", ", names.Take(names.Count - 1))} or {names[^1]}",
        };
}
