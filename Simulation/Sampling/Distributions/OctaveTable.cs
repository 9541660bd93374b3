using System.Runtime.CompilerServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>
/// A quantile function as polynomials of the probability p counted from the nearer end: one for each octave from 2⁻⁹ to ½ in
/// either half. In the tails beyond, four draws in a thousand, the function itself is asked.
/// </summary>
/// <remarks>
/// The exponent of p is the octave, its mantissa the place within. Sixteen cells are what one instruction chooses from, so a
/// table of 1.75 KB is read without gathering, and four vectors share what is loaded of it. A draw of a beta takes 0.8 ns,
/// where score, table of the logit and logistic take 4.7 ns.
/// </remarks>
internal sealed class OctaveTable
{
    internal const double SmallestProbability = 1.0 / (2 << OctaveFit.Octaves);

    /// <summary>Probabilities that are looked at together.</summary>
    internal const int Stride = 4 * Lanes.Count;

    private readonly Action<Span<double>, bool> _exact;
    private readonly double _minimum;
    private readonly double _maximum;

    /// <summary>The highest powers first.</summary>
    private readonly AlignedBuffer<OctavePowers> _coefficients;

    private OctaveTable(Action<Span<double>, bool> exact, double minimum, double maximum)
    {
        _exact = exact;
        _minimum = minimum;
        _maximum = maximum;
        _coefficients = OctaveFit.Of(exact);
    }

    /// <summary>The table of a function that it gives well enough; otherwise none.</summary>
    /// <param name="exact">
    /// Puts in place of each probability its quantile, whatever stands beside it; the second argument says whether
    /// probabilities are counted from the upper end.
    /// </param>
    /// <param name="minimum">The quantile of 0.</param>
    /// <param name="maximum">The quantile of 1.</param>
    internal static OctaveTable? TryMake(Action<Span<double>, bool> exact, double minimum, double maximum)
    {
        var table = new OctaveTable(exact, minimum, maximum);
        return OctaveFit.LargestError(table.Transform, exact) <= OctaveFit.Accuracy ? table : null;
    }

    /// <summary>Puts in place of each probability the quantile.</summary>
    /// <param name="values">A multiple of eight.</param>
    /// <param name="fromAbove">Whether probabilities are counted from the upper end.</param>
    internal void Transform(Span<double> values, bool fromAbove)
    {
        var whole = values.Length / Stride * Stride;
        Walk(values[..whole], fromAbove);
        if (whole < values.Length)
        {
            Span<double> rest = stackalloc double[Stride];
            rest.Fill(SmallestProbability);
            values[whole..].CopyTo(rest);
            Walk(rest, fromAbove);
            rest[..(values.Length - whole)].CopyTo(values[whole..]);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | Compile.Fully)]
    private void Walk(Span<double> values, bool fromAbove)
    {
        var tails = new OctaveTails(
            stackalloc double[OctaveTails.Capacity],
            stackalloc int[OctaveTails.Capacity],
            fromAbove
        );
        Lanes sign = fromAbove ? -1 : 1;
        for (var i = 0; i < values.Length; i += Stride)
        {
            if (OctaveTails.HasAny(values, i))
            {
                tails.Take(values, i, _exact);
            }

            Evaluate(values, i, sign);
        }

        tails.Return(values, _exact);
    }

    /// <summary>Thirty-two draws; those of tails mean nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Evaluate(Span<double> values, int start, Lanes sign)
    {
        var a = new OctavePoint(Lanes.Load(values, start), sign);
        var b = new OctavePoint(Lanes.Load(values, start + Lanes.Count), sign);
        var c = new OctavePoint(Lanes.Load(values, start + (2 * Lanes.Count)), sign);
        var d = new OctavePoint(Lanes.Load(values, start + (3 * Lanes.Count)), sign);
        for (var pair = 0; pair < OctaveFit.Terms / 2; pair++)
        {
            ref readonly var powers = ref _coefficients[pair];
            a.Add(powers);
            b.Add(powers);
            c.Add(powers);
            d.Add(powers);
        }

        Bound(a.Sum).Store(values, start);
        Bound(b.Sum).Store(values, start + Lanes.Count);
        Bound(c.Sum).Store(values, start + (2 * Lanes.Count));
        Bound(d.Sum).Store(values, start + (3 * Lanes.Count));
    }

    /// <summary>Rounding must not lead beyond the ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes Bound(Lanes draw) => Lanes.Min(Lanes.Max(draw, _minimum), _maximum);
}
