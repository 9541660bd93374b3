using Simulation.Analysis.Deciding;
using Simulation.Reporting.Screen;
using Simulation.Reporting.Tables;

namespace Simulation.Reporting;

/// <summary>Numbers of inputs in words, each in its own unit.</summary>
internal static class InputWords
{
    /// <summary><c>above 0.62 (fraction)</c>, <c>below $93.7 per phone</c>, <c>between 2 and 3 (quarters)</c>.</summary>
    internal static string Range(ValueRange range, string unit) => Ranges([range], unit);

    /// <summary>Several, with <c>or</c> between them.</summary>
    internal static string Ranges(IEnumerable<ValueRange> ranges, string unit)
    {
        var bounds = string.Join(" or ", ranges.Select(range => Bounds(range, unit)));
        return bounds + (IsMoney(unit) ? unit[Units.Usd.Length..] : $" ({unit})");
    }

    private static string Bounds(ValueRange range, string unit) =>
        (range.Low, range.High) switch
        {
            ({ } low, { } high) => $"between {Number(low, unit)} and {Number(high, unit)}",
            ({ } low, null) => $"above {Number(low, unit)}",
            (null, { } high) => $"below {Number(high, unit)}",
            _ => "any number",
        };

    /// <summary>Dollars are written before the number, other units after it.</summary>
    private static string Number(double number, string unit) =>
        !IsMoney(unit) ? InputNumber.Rounded(number)
        : Math.Abs(number) >= 1000 ? ShortNumber.Money(number)
        : $"${InputNumber.Rounded(number)}";

    private static bool IsMoney(string unit) => unit.StartsWith(Units.Usd, StringComparison.Ordinal);
}
