using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Simulation.Engine.Inputs;

namespace Simulation.Commands;

/// <summary>A range of numbers, as a command line says it: <c>a..b</c> with a &lt; b.</summary>
internal sealed record NumberRange(double Low, double High)
{
    private const string Separator = "..";
    private const double LowerTail = 0.01;
    private const double UpperTail = 0.99;

    /// <summary>None where the text is no range of two finite numbers in rising order.</summary>
    internal static NumberRange? Parse(string text)
    {
        var middle = text.IndexOf(Separator, StringComparison.Ordinal);
        return
            middle > 0
            && Number(text.AsSpan(0, middle)) is { } low
            && Number(text.AsSpan(middle + Separator.Length)) is { } high
            && low < high
            ? new NumberRange(low, high)
            : null;
    }

    /// <summary>From the 1% to the 99% point of an input, within what it may be; none where these are one number.</summary>
    internal static NumberRange? Of(StudyInput input)
    {
        var (distribution, allowed) = (input.Value.Distribution, input.Parameter.Range);
        var low = allowed.Clamp(distribution.Quantile(LowerTail));
        var high = allowed.Clamp(distribution.Quantile(UpperTail));
        return low < high ? new NumberRange(low, high) : null;
    }

    internal static Option<NumberRange?> Option(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "a..b",
            CustomParser = result => ParseToken(name, result),
        };

    private static NumberRange? ParseToken(string name, ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        var range = Parse(text);
        if (range is null)
        {
            result.AddError($"{name} {text}: expected two numbers in rising order, as in {name} 0.2..0.8.");
        }

        return range;
    }

    private static double? Number(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;
}
