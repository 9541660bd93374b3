namespace Simulation.Tests.Tidy;

/// <summary>Blanks comments, directives and literals out of C#, so that what is left is code, each letter where it was.</summary>
internal sealed class CodeText
{
    private readonly string _source;
    private readonly char[] _code;
    private int _at;

    private CodeText(string source)
    {
        _source = source;
        _code = source.ToCharArray();
    }

    internal static string Of(string source)
    {
        var text = new CodeText(source);
        while (text._at < source.Length)
        {
            var start = text._at;
            if (text.Skip())
            {
                text.Blank(start);
            }
        }

        return new string(text._code);
    }

    /// <summary>Moves over one comment, directive or literal; over one letter, and says false, where there is neither.</summary>
    private bool Skip()
    {
        if (Is("//") || (Is("#") && IsFirstOfLine()))
        {
            MoveTo("\n");
            return true;
        }

        if (Is("/*"))
        {
            MoveTo("*/");
            _at += 2;
            return true;
        }

        if (Is("'"))
        {
            SkipCharacter();
            return true;
        }

        if (PrefixOfString() is { } prefix)
        {
            _at += prefix.Length;
            SkipString(prefix);
            return true;
        }

        _at++;
        return false;
    }

    private bool IsFirstOfLine() => string.IsNullOrWhiteSpace(_source[(_source.LastIndexOf('\n', _at) + 1).._at]);

    /// <summary>The $ and @ before a string; none where no string begins.</summary>
    private string? PrefixOfString()
    {
        var end = _at;
        while (end < _source.Length && _source[end] is '$' or '@')
        {
            end++;
        }

        return end < _source.Length && _source[end] == '"' ? _source[_at..end] : null;
    }

    private void SkipString(string prefix)
    {
        var quotes = 0;
        while (_at + quotes < _source.Length && _source[_at + quotes] == '"')
        {
            quotes++;
        }

        if (quotes == 2)
        {
            _at += quotes;
            return;
        }

        _at += quotes;
        if (quotes > 2)
        {
            MoveTo(new string('"', quotes));
            _at += quotes;
            return;
        }

        SkipToQuote(isVerbatim: prefix.Contains('@'), hasHoles: prefix.Contains('$'));
    }

    private void SkipToQuote(bool isVerbatim, bool hasHoles)
    {
        while (_at < _source.Length && (_source[_at] != '"' || (isVerbatim && Is("\"\""))))
        {
            if (hasHoles && _source[_at] == '{' && !Is("{{"))
            {
                SkipHole();
            }

            _at += Is("\"\"") || Is("{{") || (!isVerbatim && _source[_at] == '\\') ? 2 : 1;
        }

        _at++;
    }

    /// <summary>From the brace that opens a hole of an interpolated string to the one that closes it.</summary>
    private void SkipHole()
    {
        var depth = 0;
        do
        {
            depth +=
                _source[_at] == '{' ? 1
                : _source[_at] == '}' ? -1
                : 0;
            if (depth > 0)
            {
                Skip();
            }
        } while (depth > 0 && _at < _source.Length);
    }

    private void SkipCharacter()
    {
        _at++;
        while (_source[_at] != '\'')
        {
            _at += _source[_at] == '\\' ? 2 : 1;
        }

        _at++;
    }

    private bool Is(string text) => string.CompareOrdinal(_source, _at, text, 0, text.Length) == 0;

    private void MoveTo(string text)
    {
        var found = _source.IndexOf(text, _at, StringComparison.Ordinal);
        _at = found < 0 ? _source.Length : found;
    }

    private void Blank(int start)
    {
        for (var i = start; i < _at && i < _code.Length; i++)
        {
            _code[i] = _code[i] == '\n' ? '\n' : ' ';
        }
    }
}
