using System.Text;
using Simulation.Scenarios.Problems;
using Simulation.Scenarios.Text;

namespace Simulation.Scenarios.Layers;

/// <summary>One <c>--set PATH=JSON</c>, taken apart.</summary>
internal sealed record SetArgument(SourceText Source, string Path, JsonNode Value)
{
    private const string Name = "--set";

    /// <summary>None where it is not of this form, which is the command line's mistake.</summary>
    internal static SetArgument? Parse(string text, int order, ProblemList problems)
    {
        var source = new SourceText(Name, Encoding.UTF8.GetBytes(text), order);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            problems.CommandLineError(source.At(0), JsonPath.Root, $"{Shown.Name(text)} is not of the form PATH=JSON");
            return null;
        }

        var path = text[..equals];
        var (value, faults) = JsonTreeReader.Read(source, Encoding.UTF8.GetByteCount(path) + 1);
        foreach (var fault in faults)
        {
            if (value is null)
            {
                problems.CommandLineError(
                    fault.Position,
                    new JsonPath(path),
                    NotJson(path, text[(equals + 1)..], fault)
                );
            }
            else
            {
                problems.Error(fault.Position, new JsonPath(path), fault.Message);
            }
        }

        return value is null ? null : new SetArgument(source, path, value);
    }

    internal Position At(int character) => Source.At(Encoding.UTF8.GetByteCount(Path.AsSpan(0, character)));

    private static string NotJson(string path, string value, TextFault fault)
    {
        var isWord = value.Length > 0 && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ' or '.');
        return isWord
            ? $"{Shown.Name(value)} is not JSON: a text stands in double quotes, as in --set '{path}=\"{Shown.Short(value)}\"'"
            : fault.Message;
    }
}
