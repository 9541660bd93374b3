using System.Text.RegularExpressions;

namespace Simulation.Tests.Tidy;

/// <summary>
/// Finds types and their members in code whose comments and literals are blanked. Reads brackets, not grammar: enough to
/// count lines and parameters of code that compiles.
/// </summary>
internal static partial class MemberScanner
{
    private const string Opening = "([{";
    private const string Closing = ")]}";

    internal static IEnumerable<Member> Scan(string code)
    {
        foreach (Match type in TypeDeclaration().Matches(code))
        {
            var name = type.Groups["name"].Value;
            var end = EndOfHeader(code, type.Index);
            var isRecord = type.Groups["kind"].Value.StartsWith("record", StringComparison.Ordinal);
            if (!isRecord && ParameterList(code[type.Index..end]) is { } own)
            {
                yield return new Member(name, 0, Count(own));
            }

            if (code[end] == '{')
            {
                foreach (var member in Members(code, end + 1, name))
                {
                    yield return member;
                }
            }
        }
    }

    private static IEnumerable<Member> Members(string code, int start, string type)
    {
        while (true)
        {
            start = AfterAttributes(code, start);
            if (code[start] == '}')
            {
                yield break;
            }

            var end = EndOfMember(code, start);
            var text = code[start..end];
            var header = text[..Math.Min(EndOfHeader(text, 0), text.Length)];
            if (!AnyTypeDeclaration().IsMatch(header) && !IsData(text, header.Length))
            {
                var parameters = ParameterList(header) is { } list ? Count(list) : 0;
                yield return new Member($"{type}.{NameOf(header)}", text.Count(c => c == '\n') + 1, parameters);
            }

            start = end;
        }
    }

    /// <summary>The first letter that is neither blank nor an attribute's.</summary>
    private static int AfterAttributes(string code, int start)
    {
        var depth = 0;
        while (depth > 0 || char.IsWhiteSpace(code[start]) || code[start] == '[')
        {
            depth += DepthChange(code[start++]);
        }

        return start;
    }

    /// <summary>Where the braces, the arrow, the semicolon or the value begins.</summary>
    private static int EndOfHeader(string code, int start)
    {
        var depth = 0;
        for (var i = start; i < code.Length; i++)
        {
            if (depth == 0 && code[i] is '{' or ';' || (depth == 0 && code[i] == '=' && !IsOperator(code[start..i])))
            {
                return i;
            }

            depth += DepthChange(code[i]);
        }

        return code.Length;
    }

    private static bool IsOperator(string header) =>
        header.Contains(" operator ", StringComparison.Ordinal) && !header.Contains('(');

    /// <summary>After the closing brace, or the semicolon where there is a value or an arrow.</summary>
    private static int EndOfMember(string code, int start)
    {
        var header = EndOfHeader(code, start);
        var needsSemicolon = code[header] != '{';
        var depth = 0;
        for (var i = header; ; i++)
        {
            depth += DepthChange(code[i]);
            if (depth == 0 && code[i] == ';')
            {
                return i + 1;
            }

            if (depth == 0 && code[i] == '}' && !needsSemicolon)
            {
                // A property may have a value after its braces.
                needsSemicolon = code[(i + 1)..].TrimStart().StartsWith('=');
                if (!needsSemicolon)
                {
                    return i + 1;
                }
            }
        }
    }

    /// <summary>A field or property that is given a value: a table is as long as it is.</summary>
    private static bool IsData(string text, int header)
    {
        var rest = text[header..];
        return (rest.StartsWith('=') && !rest.StartsWith("=>", StringComparison.Ordinal))
            || (rest.StartsWith('{') && ValueAfterAccessors().IsMatch(rest))
            || rest.StartsWith(';');
    }

    /// <summary>What stands in the first brackets that directly follow a name.</summary>
    private static string? ParameterList(string header)
    {
        for (var i = 1; i < header.Length; i++)
        {
            if (
                header[i] == '('
                && (char.IsLetterOrDigit(header[i - 1]) || header[i - 1] is '>' or '_' or '+' or '-' or '=')
            )
            {
                var depth = 0;
                var end = i;
                do
                {
                    depth += DepthChange(header[end++]);
                } while (depth > 0 && end < header.Length);
                return header[(i + 1)..(end - 1)];
            }
        }

        return null;
    }

    private static int Count(string parameters)
    {
        if (string.IsNullOrWhiteSpace(parameters))
        {
            return 0;
        }

        var (depth, commas) = (0, 0);
        foreach (var c in parameters)
        {
            depth += DepthChange(c) + (c == '<' ? 1 : 0) - (c == '>' ? 1 : 0);
            commas += c == ',' && depth == 0 ? 1 : 0;
        }

        return commas + 1;
    }

    private static string NameOf(string header)
    {
        var beforeParameters = ParameterList(header) is { } list
            ? header[..header.IndexOf($"({list})", StringComparison.Ordinal)]
            : header;
        return LastName().Match(beforeParameters).Value;
    }

    private static int DepthChange(char c) =>
        Opening.Contains(c) ? 1
        : Closing.Contains(c) ? -1
        : 0;

    [GeneratedRegex(
        @"\b(?<kind>class|struct|interface|record(\s+struct)?)\s+(?<name>[A-Z]\w*)",
        Pattern.Options,
        Pattern.PatienceMilliseconds
    )]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(
        @"\b(class|struct|interface|record|enum|delegate)\s+[A-Z]",
        Pattern.Options,
        Pattern.PatienceMilliseconds
    )]
    private static partial Regex AnyTypeDeclaration();

    [GeneratedRegex(@"^\{[^{}]*\}\s*=", Pattern.Options, Pattern.PatienceMilliseconds)]
    private static partial Regex ValueAfterAccessors();

    [GeneratedRegex(@"[A-Za-z_]\w*(?=\W*$)", Pattern.Options, Pattern.PatienceMilliseconds)]
    private static partial Regex LastName();
}
