using System.Runtime.InteropServices;
using Simulation.Numerics;

namespace Simulation.Sampling.Distributions;

/// <summary>The polynomials of an <see cref="OctaveTable"/>: each meets its function at the Chebyshev nodes of its octave.</summary>
/// <remarks>
/// Where the function is analytic but for a power of p at 0, as a beta's is, the next singularity lies three half widths from
/// an octave's middle, so each term makes the error 3 + √8 = 5.8 times smaller (Trefethen 2013, theorem 8.2).
/// </remarks>
internal static class OctaveFit
{
    /// <summary>An even number: odd and even powers are summed in pairs.</summary>
    internal const int Terms = 14;

    /// <summary>In each half: as many as the numbers that a lane can choose from in one vector.</summary>
    internal const int Octaves = Lanes.Count;

    /// <summary>The middle of an octave, in mantissas.</summary>
    internal const double Middle = 1.5;

    /// <summary>The largest error that a table may have, as a part of what the function rises by within an octave.</summary>
    internal const double Accuracy = 1e-10;

    private const double HalfWidth = 0.5;

    /// <summary>[k][j] the Chebyshev polynomial k at the node j.</summary>
    private static readonly double[][] AtNodes =
    [
        .. Enumerable
            .Range(0, Terms)
            .Select(k => Enumerable.Range(0, Terms).Select(j => Cosine(k * ((2 * j) + 1))).ToArray()),
    ];

    /// <summary>[k][d] what the Chebyshev polynomial k has of the power d.</summary>
    private static readonly double[][] Powers = MakePowers();

    /// <summary>Coefficients as an <see cref="OctaveTable"/> keeps them.</summary>
    internal static AlignedBuffer<OctavePowers> Of(Action<Span<double>, bool> exact)
    {
        var buffer = new AlignedBuffer<OctavePowers>(Terms / 2);
        var coefficients = MemoryMarshal.Cast<OctavePowers, double>(buffer.Span);
        Span<double> values = stackalloc double[Octaves * Terms];
        foreach (var fromAbove in (ReadOnlySpan<bool>)[false, true])
        {
            Spread(AtNodes[1], values);
            exact(values, fromAbove);
            for (var octave = 0; octave < Octaves; octave++)
            {
                Fit(values.Slice(octave * Terms, Terms), coefficients[((fromAbove ? Octaves : 0) + octave)..]);
            }
        }

        return buffer;
    }

    /// <summary>
    /// Compares where interpolation errs most, half way between nodes. The error is told as a part of what the function rises by
    /// within the octave, so that narrow distributions, where rounding is more than that, have no table.
    /// </summary>
    internal static double LargestError(Action<Span<double>, bool> fitted, Action<Span<double>, bool> exact)
    {
        var between = Enumerable.Range(0, Terms + 1).Select(j => Cosine(2 * j)).ToArray();
        var (approximate, truth) = (new double[Octaves * between.Length], new double[Octaves * between.Length]);
        var largest = 0.0;
        foreach (var fromAbove in (ReadOnlySpan<bool>)[false, true])
        {
            Spread(between, approximate);
            approximate.CopyTo(truth, 0);
            fitted(approximate, fromAbove);
            exact(truth, fromAbove);
            for (var start = 0; start < truth.Length; start += between.Length)
            {
                var error = ErrorInOctave(
                    approximate.AsSpan(start, between.Length),
                    truth.AsSpan(start, between.Length)
                );
                largest = Math.Max(largest, error);
            }
        }

        return largest;
    }

    private static double ErrorInOctave(ReadOnlySpan<double> approximate, ReadOnlySpan<double> truth)
    {
        var error = 0.0;
        for (var i = 0; i < truth.Length; i++)
        {
            error = Math.Max(error, Math.Abs(approximate[i] - truth[i]));
        }

        return error / Math.Abs(truth[^1] - truth[0]);
    }

    /// <summary>Probabilities at some places of each octave; places from −1 to 1.</summary>
    private static void Spread(ReadOnlySpan<double> places, Span<double> probabilities)
    {
        const double LargestMantissa = 2 - 2.2204460492503131e-16;
        for (var octave = 0; octave < Octaves; octave++)
        {
            for (var j = 0; j < places.Length; j++)
            {
                var mantissa = Math.Min(Middle + (HalfWidth * places[j]), LargestMantissa);
                probabilities[(octave * places.Length) + j] = mantissa * LowerEnd(octave);
            }
        }
    }

    /// <summary>The power of two whose exponent, as doubles have it, ends with the octave's three bits.</summary>
    private static double LowerEnd(int octave)
    {
        var end = OctaveTable.SmallestProbability;
        while (((BitConverter.DoubleToInt64Bits(end) >> 52) & (Octaves - 1)) != octave)
        {
            end *= 2;
        }

        return end;
    }

    /// <summary>Chebyshev coefficients first, which keep small what is small; then powers of the place within the octave.</summary>
    private static void Fit(ReadOnlySpan<double> values, Span<double> coefficients)
    {
        Span<double> powers = stackalloc double[Terms];
        powers.Clear();
        for (var k = 0; k < Terms; k++)
        {
            var sum = 0.0;
            for (var j = 0; j < Terms; j++)
            {
                sum += values[j] * AtNodes[k][j];
            }

            var weight = (k == 0 ? 1.0 : 2.0) / Terms * sum;
            for (var d = 0; d <= k; d++)
            {
                powers[d] += weight * Powers[k][d];
            }
        }

        for (var d = 0; d < Terms; d++)
        {
            coefficients[(Terms - 1 - d) * 2 * Octaves] = powers[d] * (1 << d);
        }
    }

    /// <summary>The cosine of so many steps, of which half a turn has two for each node.</summary>
    private static double Cosine(int steps)
    {
        const int Turn = 4 * Terms;
        ReproducibleMath.SinCosOfTurns((double)(steps % Turn) / Turn, out _, out var cosine);
        return cosine[0];
    }

    /// <summary>T₀ = 1, T₁ = x, Tₖ = 2x·Tₖ₋₁ − Tₖ₋₂.</summary>
    private static double[][] MakePowers()
    {
        var powers = new double[Terms][];
        for (var k = 0; k < Terms; k++)
        {
            powers[k] = new double[Terms];
            for (var d = 0; d <= k; d++)
            {
                powers[k][d] =
                    k < 2
                        ? d == k
                            ? 1
                            : 0
                        : (d > 0 ? 2 * powers[k - 1][d - 1] : 0) - powers[k - 2][d];
            }
        }

        return powers;
    }
}
