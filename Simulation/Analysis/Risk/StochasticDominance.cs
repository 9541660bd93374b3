using System.Diagnostics;
using Simulation.Numerics;

namespace Simulation.Analysis.Risk;

/// <summary>
/// Stochastic dominance of one column over another of the same trials. Of first order: F_A ≤ F_B everywhere. Of second order:
/// E[(z − A)⁺] ≤ E[(z − B)⁺] everywhere. The test is Barrett and Donald's (2003), a Kolmogorov–Smirnov statistic with a
/// multiplier bootstrap; unlike theirs it is paired, and its multipliers are for groups of neighbouring trials.
/// </summary>
internal static class StochasticDominance
{
    /// <summary>The first trials that are looked at: sorting more would take longer than it tells.</summary>
    internal const int TrialsMax = 20_000;

    /// <summary>With fewer a p-value would mean nothing.</summary>
    private const int TrialsMin = 20;

    /// <param name="strategy">What may dominate.</param>
    /// <param name="other">What may be dominated, the same trials.</param>
    /// <param name="key">The seed.</param>
    /// <param name="stream">Hash of the name of the bootstrap's random numbers.</param>
    internal static (DominanceTest First, DominanceTest Second) Of(
        ReadOnlySpan<double> strategy,
        ReadOnlySpan<double> other,
        PhiloxKey key,
        ulong stream
    )
    {
        Debug.Assert(strategy.Length == other.Length, "Pairs are of the same trials.");
        double[] sorted = [.. strategy];
        double[] sortedOther = [.. other];
        Array.Sort(sorted);
        Array.Sort(sortedOther);
        var (first, second) = Violations(sorted, sortedOther);
        if (strategy.Length < TrialsMin)
        {
            return (new DominanceTest(first, null), new DominanceTest(second, null));
        }

        var bootstrap = new DominanceBootstrap(sorted, sortedOther);
        bootstrap.Add(strategy, 1);
        bootstrap.Add(other, -1);
        var (firstP, secondP) = bootstrap.PValues(key, stream);
        return (new DominanceTest(first, firstP), new DominanceTest(second, secondP));
    }

    /// <summary>The largest of F_A − F_B and of its integral from below, exactly: between two values neither has a maximum.</summary>
    private static (double First, double Second) Violations(double[] a, double[] b)
    {
        var (i, j) = (0, 0);
        var (first, second) = (0.0, 0.0);
        var (lead, area) = (0.0, 0.0);
        var before = Math.Min(a[0], b[0]);
        while (i < a.Length || j < b.Length)
        {
            var here =
                i == a.Length ? b[j]
                : j == b.Length ? a[i]
                : Math.Min(a[i], b[j]);
            area += lead * (here - before);
            while (i < a.Length && a[i] <= here)
            {
                i++;
            }

            while (j < b.Length && b[j] <= here)
            {
                j++;
            }

            lead = (double)(i - j) / a.Length;
            first = Math.Max(first, lead);
            second = Math.Max(second, area);
            before = here;
        }

        return (first, second);
    }
}
