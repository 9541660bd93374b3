using Simulation.Numerics;

namespace Simulation.Analysis.Discovery;

/// <summary>How much a box holds and how pure it is, on one part of the trials.</summary>
/// <param name="Box">In the box, and in no earlier one.</param>
/// <param name="All">In this part of the trials, earlier boxes included.</param>
internal sealed record BoxFigures(BoxCount Box, BoxCount All)
{
    /// <summary>Of the futures that are looked for, how many are in the box: Bryant and Lempert's coverage.</summary>
    internal double Coverage => (double)Box.Hits / All.Hits;

    /// <summary>Of the futures in the box, how many are looked for; NaN where it is empty.</summary>
    internal double Density => Box.Density;

    /// <summary>Of all futures, how many are in the box.</summary>
    internal double Support => (double)Box.Trials / All.Trials;

    /// <summary>Of all futures, how many are looked for.</summary>
    internal double BaseRate => All.Density;

    internal WilsonInterval CoverageInterval => WilsonInterval.Of(Box.Hits, All.Hits);

    internal WilsonInterval DensityInterval => WilsonInterval.Of(Box.Hits, Box.Trials);

    internal WilsonInterval SupportInterval => WilsonInterval.Of(Box.Trials, All.Trials);

    /// <summary>
    /// How far "is in the box" and "is looked for" agree beyond what chance would give, from 0 for chance to 1 (Cohen 1960,
    /// κ): the harmonic mean of (density − base rate)/(1 − base rate) and (coverage − support)/(1 − support). Unlike
    /// coverage and density themselves it rewards neither the box of everything nor the box of next to nothing, however
    /// common such futures are.
    /// </summary>
    internal double Agreement
    {
        get
        {
            var (s, q) = (Support, BaseRate);
            var chance = (s * (1 - q)) + (q * (1 - s));
            return chance == 0 ? 0 : 2 * (((double)Box.Hits / All.Trials) - (s * q)) / chance;
        }
    }
}
