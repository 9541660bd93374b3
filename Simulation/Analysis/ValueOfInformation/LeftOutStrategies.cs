namespace Simulation.Analysis.ValueOfInformation;

/// <summary>
/// Which strategies can be left out of the nested estimates of groups, because they can be best given what a group tells only
/// so rarely, and by so little, that it does not matter. Leaving s out while t stays lowers no estimate by more than
/// E[(V_s − V_t)⁺], taken of means given everything: knowing less averages both, and an average's positive part is the less
/// (Jensen). That bound is measured where EVPI is.
/// </summary>
internal sealed class LeftOutStrategies
{
    /// <summary>What all that are left out may take away, as a part of EVPI.</summary>
    private const double Tolerance = 0.002;

    /// <summary>The bound is the upper end of a one-sided 95% interval.</summary>
    private const double BoundStandardErrors = 1.644854;

    private readonly int _strategies;
    private readonly LevelTally[,] _leads;

    /// <param name="strategies">How many there are.</param>
    internal LeftOutStrategies(int strategies)
    {
        _strategies = strategies;
        _leads = new LevelTally[strategies, strategies];
        for (var i = 0; i < strategies * strategies; i++)
        {
            _leads[i / strategies, i % strategies] = new LevelTally();
        }
    }

    /// <summary>Takes note of one slab.</summary>
    /// <param name="values">[strategies][points].</param>
    /// <param name="outers">Outer points.</param>
    /// <param name="inner">Inner points of each.</param>
    internal void Add(IReadOnlyList<double[]> values, int outers, int inner)
    {
        var means = new double[_strategies];
        for (var outer = 0; outer < outers; outer++)
        {
            for (var s = 0; s < _strategies; s++)
            {
                means[s] = Mean(values[s].AsSpan(outer * inner, inner));
            }

            for (var s = 0; s < _strategies; s++)
            {
                for (var t = 0; t < _strategies; t++)
                {
                    _leads[s, t].Add(Math.Max(0, means[s] - means[t]), 0);
                }
            }
        }
    }

    /// <summary>Those that stay, in order, and a bound on what the others could take away from any estimate, USD.</summary>
    /// <param name="recommended">Stays in any case.</param>
    /// <param name="everything">EVPI, USD.</param>
    internal (IReadOnlyList<int> Kept, double Bound) Choose(int recommended, double everything)
    {
        var kept = Enumerable.Range(0, _strategies).ToList();
        var total = 0.0;
        while (kept.Count > 1)
        {
            var (least, bound) = kept.Where(s => s != recommended)
                .Select(s => (s, Bound: kept.Where(t => t != s).Min(t => Bound(_leads[s, t]))))
                .MinBy(pair => pair.Bound);
            if (!(total + bound <= Tolerance * everything))
            {
                break;
            }

            total += bound;
            kept.Remove(least);
        }

        return (kept, total);
    }

    private static double Bound(LevelTally leads) =>
        leads.MeanY + (BoundStandardErrors * Math.Sqrt(leads.VarianceY / leads.Count));

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
