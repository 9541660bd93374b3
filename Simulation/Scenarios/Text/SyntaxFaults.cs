using System.Text;
using System.Text.Json;

namespace Simulation.Scenarios.Text;

/// <summary>Says in plain words why a text is not JSON.</summary>
internal static class SyntaxFaults
{
    private static readonly string[] NonFiniteLiterals = ["NaN", "Infinity", "-Infinity", "+Infinity"];

    internal static JsonTree NotUtf8(SourceText source, int offset)
    {
        var isUtf16 = source.Bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        var message = isUtf16
            ? "the text is UTF-16: save it as UTF-8"
            : $"the byte 0x{source.Bytes[offset]:X2} is not UTF-8: save the text as UTF-8";
        return new JsonTree(Root: null, [new TextFault(source.At(offset), JsonPath.Root, message)]);
    }

    internal static TextFault From(JsonException exception, SourceText source, int start)
    {
        var offset = OffsetOf(exception, source, start);
        if (offset > start && source.Bytes[(offset - 1)..].StartsWith("-Infinity"u8))
        {
            // The library takes the sign for the beginning of a number and stumbles behind it.
            offset--;
        }

        return new TextFault(source.At(offset), JsonPath.Root, MessageOf(exception, source.Bytes, start, offset));
    }

    private static int OffsetOf(JsonException exception, SourceText source, int start)
    {
        var offset = start;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            var length = source.Bytes[offset..].IndexOf((byte)'\n');
            offset += length + 1;
        }

        return (int)Math.Min(offset + (exception.BytePositionInLine ?? 0), source.Bytes.Length);
    }

    private static string MessageOf(JsonException exception, ReadOnlySpan<byte> bytes, int start, int offset)
    {
        var rest = bytes[offset..];
        if (exception.Message.StartsWith("The maximum configured depth", StringComparison.Ordinal))
        {
            return $"nested more than {JsonTreeReader.DepthMax} levels deep";
        }

        if (exception.Message.StartsWith("The input does not contain any JSON tokens", StringComparison.Ordinal))
        {
            return start == bytes.Length
                ? "empty: a JSON value is expected"
                : "no JSON value in it, only spaces and comments";
        }

        foreach (var literal in NonFiniteLiterals)
        {
            if (rest.StartsWith(Encoding.UTF8.GetBytes(literal)))
            {
                return $"not JSON: {literal} is not a number that JSON knows";
            }
        }

        if (rest.IsEmpty)
        {
            return "not JSON: the text ends before everything that was opened is closed";
        }

        return rest[0] == (byte)'\''
            ? "not JSON: names and texts stand in double quotes"
            : $"not JSON: {Reason(exception)}";
    }

    /// <summary>The library's sentence without the position at its end, which problems have in a column of their own.</summary>
    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? exception.Message : exception.Message[..end]).TrimEnd('.');
    }
}
