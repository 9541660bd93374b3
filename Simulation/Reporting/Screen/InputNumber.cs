using System.Globalization;

namespace Simulation.Reporting.Screen;

/// <summary>Numbers of inputs, from rates to dollars, in five digits.</summary>
internal static class InputNumber
{
    internal static string Of(double number) =>
        Math.Abs(number) is >= 1e5 and < 1e15
            ? Math.Round(number).ToString("N0", CultureInfo.InvariantCulture)
            : number.ToString("G5", CultureInfo.InvariantCulture);

    /// <summary>In three digits, as a rule is said.</summary>
    internal static string Rounded(double number) =>
        Of(
            double.Parse(
                number.ToString("G3", CultureInfo.InvariantCulture),
                NumberStyles.Float,
                CultureInfo.InvariantCulture
            )
        );
}
