using System.Globalization;

namespace Simulation.Model;

/// <summary>A quarter of a calendar year: <c>2017Q3</c>.</summary>
/// <param name="Year">From 1 to 9999.</param>
/// <param name="Quarter">From 1 to 4.</param>
internal readonly record struct YearQuarter(int Year, int Quarter)
{
    internal const int QuartersPerYear = 4;

    /// <summary>The quarter's place in its year, from 0.</summary>
    internal int IndexInYear => Quarter - 1;

    internal YearQuarter Plus(int quarters)
    {
        var count = (Year * QuartersPerYear) + IndexInYear + quarters;
        return new YearQuarter(count / QuartersPerYear, (count % QuartersPerYear) + 1);
    }

    /// <summary>Reads four digits, Q and a digit from 1 to 4; anything else is false.</summary>
    internal static bool TryParse(string text, out YearQuarter result)
    {
        result = default;
        if (text.Length != 6 || text[4] != 'Q' || text[5] is < '1' or > '4')
        {
            return false;
        }

        if (
            !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year == 0
        )
        {
            return false;
        }

        result = new YearQuarter(year, text[5] - '0');
        return true;
    }

    public override string ToString() => $"{Year:D4}Q{Quarter}";
}
