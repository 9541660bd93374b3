using System.Globalization;
using Simulation.Analysis.Sweeps;

namespace Simulation.Commands;

/// <summary>One <c>--vary PATH=a..b:n</c>, or <c>PATH=log:a..b:n</c>, taken apart.</summary>
internal static class VaryArgument
{
    private const string LogMark = "log:";

    /// <summary>None where it is not of this form; then the message says what is expected.</summary>
    internal static SweepAxis? Parse(string text, out string message)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var isLog = equals > 0 && text.AsSpan(equals + 1).StartsWith(LogMark, StringComparison.Ordinal);
        var numbers = equals > 0 ? text[(equals + 1 + (isLog ? LogMark.Length : 0))..] : "";
        var colon = numbers.LastIndexOf(':');
        message =
            $"--vary {text}: expected PATH=a..b:n, as in regions.US.market.carrierShare=0.3..0.9:13, or PATH=log:a..b:n; a is below b.";
        if (colon < 0 || NumberRange.Parse(numbers[..colon]) is not { } range)
        {
            return null;
        }

        if (
            !int.TryParse(numbers.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count < 2
        )
        {
            message = $"--vary {text}: expected a whole number of points, 2 or more, after the colon.";
            return null;
        }

        if (count > SweepGrid.PointsMax)
        {
            message = $"--vary {text}: {count} points are more than {SweepGrid.PointsMax}.";
            return null;
        }

        if (isLog && range.Low <= 0)
        {
            message = $"--vary {text}: logarithmic steps go between numbers above 0.";
            return null;
        }

        var path = text[..equals];
        return isLog
            ? SweepAxis.Logarithmic(path, range.Low, range.High, count)
            : SweepAxis.Linear(path, range.Low, range.High, count);
    }
}
