using System.Diagnostics;

namespace Simulation.Numerics;

/// <summary>
/// The 95% score interval of a proportion (Wilson 1927): the proportions that a test at 5% would not reject. It keeps its
/// coverage near 0 and 1, where the estimate ± its standard error does not.
/// </summary>
/// <param name="Low">Lower end, from 0.</param>
/// <param name="High">Upper end, to 1.</param>
internal readonly record struct WilsonInterval(double Low, double High)
{
    private const double StandardErrors = 1.959964;

    /// <param name="successes">From 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">0 gives the whole range from 0 to 1.</param>
    internal static WilsonInterval Of(long successes, long trials)
    {
        Debug.Assert(successes >= 0 && successes <= trials, "A part of the trials.");
        if (trials == 0)
        {
            return new WilsonInterval(0, 1);
        }

        var (n, proportion) = ((double)trials, (double)successes / trials);
        const double Squared = StandardErrors * StandardErrors;
        var scale = 1 + (Squared / n);
        var middle = (proportion + (Squared / (2 * n))) / scale;
        var halfWidth =
            StandardErrors * Math.Sqrt((proportion * (1 - proportion) / n) + (Squared / (4 * n * n))) / scale;
        return new WilsonInterval(
            successes == 0 ? 0 : Math.Max(0, middle - halfWidth),
            successes == trials ? 1 : Math.Min(1, middle + halfWidth)
        );
    }
}
