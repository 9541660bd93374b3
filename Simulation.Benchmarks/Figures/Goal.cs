using System.Globalization;

namespace Simulation.Benchmarks.Figures;

/// <summary>What the program is meant to reach, and where it is.</summary>
/// <param name="Meaning">As a table says it.</param>
/// <param name="Bound">The least or the most that will do.</param>
/// <param name="IsLeast">Whether more is better.</param>
/// <param name="Unit">Of the bound.</param>
/// <param name="Value">From figures by name.</param>
internal sealed record Goal(
    string Meaning,
    double Bound,
    bool IsLeast,
    string Unit,
    Func<Func<string, double>, double> Value
)
{
    internal static Goal AtLeast(string meaning, double bound, string unit, Func<Func<string, double>, double> value) =>
        new(meaning, bound, IsLeast: true, unit, value);

    internal static Goal AtMost(string meaning, double bound, string unit, Func<Func<string, double>, double> value) =>
        new(meaning, bound, IsLeast: false, unit, value);

    /// <summary>Goal, bound, figure, whether it is met.</summary>
    internal string Row(Func<string, double> figure)
    {
        var value = Value(figure);
        var isMet = IsLeast ? value >= Bound : value <= Bound;
        var bound = string.Create(
            CultureInfo.InvariantCulture,
            $"{(IsLeast ? "at least" : "at most")} {Bound:G6} {Unit}"
        );
        return $"{Meaning} | {bound} | {ResultPage.Digits(value)} | {(isMet ? "yes" : "no")}";
    }
}
