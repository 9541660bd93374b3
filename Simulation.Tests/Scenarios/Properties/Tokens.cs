using System.Text.RegularExpressions;

namespace Simulation.Tests.Scenarios.Properties;

/// <summary>Takes a JSON text apart into tokens, spaces and comments, and spoils it token by token.</summary>
internal static partial class Tokens
{
    internal static IReadOnlyList<string> Of(string text) => [.. Pattern().Matches(text).Select(match => match.Value)];

    internal static IEnumerable<string> Edit(IReadOnlyList<string> tokens, int at, int edit, string other)
    {
        var spoilt = tokens.ToList();
        switch (edit)
        {
            case 0 or 1:
                spoilt[at] = other;
                break;
            case 2:
                spoilt.RemoveAt(at);
                break;
            default:
                spoilt.Insert(at, tokens[at]);
                break;
        }

        return spoilt;
    }

    [GeneratedRegex(
        "\"(\\\\.|[^\"\\\\])*\"|//[^\\n]*|/\\*.*?\\*/|[-+.\\w]+|\\s+|.",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Pattern();
}
