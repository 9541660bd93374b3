using System.Diagnostics;

namespace Simulation.Numerics;

/// <summary>
/// The chance of many successes when some of a population are taken without putting any back: Fisher's exact test of a
/// two-by-two table, one-sided (Fisher 1935).
/// </summary>
/// <remarks>
/// Neighbouring terms have a simple ratio, so the terms are summed outwards from the greatest one and need neither factorials
/// nor logarithms: the same bits on every machine.
/// </remarks>
internal readonly record struct HypergeometricTail
{
    /// <summary>A term this small beside the greatest one changes no sum.</summary>
    private const double Negligible = 1e-20;

    private readonly long _taken;
    private readonly long _populationSuccesses;
    private readonly long _population;

    private HypergeometricTail(long taken, long populationSuccesses, long population)
    {
        Debug.Assert(taken <= population && populationSuccesses <= population, "Parts of the population.");
        _taken = taken;
        _populationSuccesses = populationSuccesses;
        _population = population;
    }

    private long Least => Math.Max(0, _taken + _populationSuccesses - _population);

    private long Most => Math.Min(_taken, _populationSuccesses);

    /// <summary>The number of the greatest chance, ⌊(n + 1)(K + 1)/(N + 2)⌋: exact for far more trials than a run may have.</summary>
    private long Mode =>
        Math.Clamp((long)Math.Floor((_taken + 1.0) * (_populationSuccesses + 1.0) / (_population + 2.0)), Least, Most);

    /// <summary>P(X ≥ <paramref name="successes"/>); 0 where it is beyond the smallest double.</summary>
    /// <param name="successes">Successes among those taken.</param>
    /// <param name="taken">Of the population.</param>
    /// <param name="populationSuccesses">Successes in the population.</param>
    /// <param name="population">All.</param>
    internal static double AtLeast(long successes, long taken, long populationSuccesses, long population)
    {
        var distribution = new HypergeometricTail(taken, populationSuccesses, population);
        return successes <= distribution.Least ? 1
            : successes > distribution.Most ? 0
            : distribution.AtLeast(successes);
    }

    /// <summary>All sums are in units of the greatest term.</summary>
    private double AtLeast(long successes)
    {
        var mode = Mode;
        var whole = SumUpwards(mode, 1) + SumBelow(mode, mode);
        if (successes <= mode)
        {
            return (whole - SumBelow(mode, successes)) / whole;
        }

        var first = 1.0;
        for (var k = mode; k < successes && first > 0; k++)
        {
            first *= Ratio(k);
        }

        return SumUpwards(successes, first) / whole;
    }

    /// <summary>The terms from k on, the first of them given.</summary>
    private double SumUpwards(long k, double first)
    {
        var (term, sum) = (first, first);
        for (; k < Most && term > Negligible * sum; k++)
        {
            term *= Ratio(k);
            sum += term;
        }

        return sum;
    }

    /// <summary>The terms below k, which is the mode or less.</summary>
    private double SumBelow(long mode, long below)
    {
        var (term, sum) = (1.0, 0.0);
        for (var k = mode; k > Least && term > Negligible; k--)
        {
            term /= Ratio(k - 1);
            sum += k <= below ? term : 0;
        }

        return sum;
    }

    /// <summary>P(X = k + 1)/P(X = k).</summary>
    private double Ratio(long k) =>
        (double)(_populationSuccesses - k)
        / (k + 1)
        * ((double)(_taken - k) / (_population - _populationSuccesses - _taken + k + 1));
}
