using System.Diagnostics;
using System.Runtime.CompilerServices;
using Simulation.Analysis.Comparison;
using Simulation.Numerics;

namespace Simulation.Analysis.Risk;

/// <summary>
/// What a risky column is worth for certain, as a column of pseudo-values: their mean is the certainty equivalent, and they
/// are spread about it as its influence function says (Hampel 1974), so that the standard error of their mean, or of the mean
/// of a paired difference of two such columns, is that of the delta method.
/// </summary>
internal static class CertaintyEquivalent
{
    /// <param name="attitude">How risk is weighed.</param>
    /// <param name="value">A strategy's value in every trial, USD: what utility is taken of.</param>
    /// <param name="column">
    /// Its value less that of <c>wait</c>, USD: what mean and tail are taken of; the pseudo-values take its place.
    /// </param>
    internal static void Replace(RiskAttitude attitude, ReadOnlySpan<double> value, Span<double> column)
    {
        switch (attitude.Kind)
        {
            case RiskKind.Mean:
                break;
            case RiskKind.Cvar:
                var tail = TailMean.Of(column, RegionComparer.WorstTwentieth(column.Length));
                TakeTail(tail, attitude.Parameter!.Value, column);
                break;
            case RiskKind.Exponential:
                Exponential(value, attitude.Parameter!.Value, column);
                break;
        }
    }

    /// <summary>
    /// −τ·ln E[e^(−V/τ)], the exponent taken from the lowest value on, so that its sum is between 1 and the number of trials
    /// whatever the unit.
    /// </summary>
    [MethodImpl(Compile.Fully)]
    internal static void Exponential(ReadOnlySpan<double> value, double tolerance, Span<double> column)
    {
        Debug.Assert(tolerance > 0, "Whoever tolerates no risk has no exponential utility.");
        var lowest = value[0];
        foreach (var one in value)
        {
            lowest = Math.Min(lowest, one);
        }

        var start = 0;
        for (; start + Lanes.Count <= value.Length; start += Lanes.Count)
        {
            ReproducibleMath.Exp((lowest - Lanes.Load(value, start)) / tolerance).Store(column, start);
        }

        for (; start < value.Length; start++)
        {
            column[start] = ReproducibleMath.Exp((lowest - value[start]) / tolerance);
        }

        var mean = Moments.Of(column).Mean;
        var equivalent = lowest - (tolerance * ReproducibleMath.Log(mean));
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = equivalent - (tolerance * ((column[i] / mean) - 1));
        }
    }

    /// <summary>The mean, less a multiple of what the worst twentieth of trials comes to, whatever its sign.</summary>
    /// <param name="tail">The column's worst twentieth.</param>
    /// <param name="weight">How often it counts.</param>
    /// <param name="column">As in <see cref="Replace"/>.</param>
    [MethodImpl(Compile.Fully)]
    internal static void TakeTail(TailMean tail, double weight, Span<double> column)
    {
        var signed = tail.Mean < 0 ? weight : -weight;
        var start = 0;
        for (; start + Lanes.Count <= column.Length; start += Lanes.Count)
        {
            var own = Lanes.Load(column, start);
            (own + (signed * tail.PseudoValues(own))).Store(column, start);
        }

        for (; start < column.Length; start++)
        {
            column[start] += signed * tail.PseudoValue(column[start]);
        }
    }
}
