using System.Globalization;
using Simulation.Analysis.Comparison;

namespace Simulation.Reporting.Screen;

/// <summary>Numbers in the few letters that a person takes in at a glance; the files have them in full.</summary>
internal static class ShortNumber
{
    private const double Thousand = 1000;

    /// <summary>From here on one decimal more says nothing.</summary>
    private const double Hundred = 100;

    private static readonly string[] Suffixes = ["", "K", "M", "B", "T"];

    /// <summary>Dollars: <c>$12.3M</c>, <c>-$4.5M</c>, <c>$1.2B</c>; below a thousand whole dollars.</summary>
    internal static string Money(double usd)
    {
        var text = Magnitude(Math.Abs(usd));
        return usd < 0 && text != "0" ? $"-${text}" : $"${text}";
    }

    /// <summary>A difference in dollars: <c>+$12.3M</c>, <c>-$4.5M</c>.</summary>
    internal static string SignedMoney(double usd) => usd > 0 ? $"+{Money(usd)}" : Money(usd);

    /// <summary>A mean with half its 95% interval, where it has one: <c>$12.3M ± $1.1M</c>.</summary>
    internal static string Money(Margin margin, string plusMinus = "±") =>
        margin is { Low: { } low, High: { } high }
            ? $"{Money(margin.Mean)} {plusMinus} {Money((high - low) / 2)}"
            : Money(margin.Mean);

    /// <summary>A number that is not negative: <c>950</c>, <c>12.3K</c>, <c>124M</c>.</summary>
    internal static string Magnitude(double number)
    {
        var index = 0;
        while (index < Suffixes.Length - 1 && Rounded(number, index) >= Thousand)
        {
            number /= Thousand;
            index++;
        }

        var rounded = Rounded(number, index);
        return rounded >= Thousand * Thousand || double.IsNaN(rounded)
            ? rounded.ToString("0.0E0", CultureInfo.InvariantCulture) + Suffixes[index]
            : rounded.ToString(Decimals(number, index) == 0 ? "0" : "0.0", CultureInfo.InvariantCulture)
                + Suffixes[index];
    }

    /// <summary>A fraction in percent; what is not quite never or always is not shown as 0% or 100%.</summary>
    internal static string Percent(double fraction)
    {
        const double Half = 0.005;
        return fraction switch
        {
            > 0 and < Half => "<1%",
            < 1 and > 1 - Half => ">99%",
            _ => fraction.ToString("0%", CultureInfo.InvariantCulture),
        };
    }

    private static double Rounded(double number, int index) =>
        Math.Round(number, Decimals(number, index), MidpointRounding.AwayFromZero);

    private static int Decimals(double number, int index) => index == 0 || number >= Hundred ? 0 : 1;
}
