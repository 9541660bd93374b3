using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Simulation.Numerics;

/// <summary>
/// Mean and standard deviation (divisor n − 1) of a column. The deviation is null where there is none: for a single value,
/// and where a value is infinite.
/// </summary>
internal readonly record struct Moments(double Mean, double? StandardDeviation)
{
    /// <summary>Values whose mean serves as a first mean.</summary>
    private const int SampleLength = 1024;

    /// <summary>
    /// The moments of at least one number, none NaN. Sums run in a fixed order, so equal columns give equal bits; deviations
    /// are taken from a first mean and corrected for its error (Chan, Golub and LeVeque 1983), so a large mean does no harm.
    /// </summary>
    /// <remarks>
    /// The first mean is that of the first 1,024 values, so that the column is read once. However they differ from the rest, its error
    /// is at most √(n/1024) standard deviations: then the correction costs log₁₀(n/1024) of the sixteen digits.
    /// </remarks>
    internal static Moments Of(ReadOnlySpan<double> values)
    {
        Debug.Assert(!values.IsEmpty, "There is no mean of nothing.");
        double count = values.Length;
        double about = FirstMean(values[..Math.Min(values.Length, SampleLength)]);
        (double deviations, double squares) = SumsAround(about, values);
        double mean = about + deviations / count;
        if (!double.IsFinite(mean) || values.Length == 1)
            return new(mean, null);
        double variance = (squares - deviations * deviations / count) / (count - 1);
        return new(mean, Math.Sqrt(Math.Max(variance, 0)));
    }

    private static double FirstMean(ReadOnlySpan<double> values)
    {
        double mean = SumsAround(0, values).Sum / values.Length;
        return double.IsFinite(mean) ? mean : 0;
    }

    /// <summary>Σ(x − center) and Σ(x − center)² in four interleaved sums of eight lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Sum, double Squares) SumsAround(double center, ReadOnlySpan<double> values)
    {
        SumPair first = default;
        SumPair second = default;
        SumPair third = default;
        SumPair fourth = default;
        int start = 0;
        for (; start + 4 * Lanes.Count <= values.Length; start += 4 * Lanes.Count)
        {
            first.Add(Lanes.Load(values, start) - center);
            second.Add(Lanes.Load(values, start + Lanes.Count) - center);
            third.Add(Lanes.Load(values, start + 2 * Lanes.Count) - center);
            fourth.Add(Lanes.Load(values, start + 3 * Lanes.Count) - center);
        }
        for (; start + Lanes.Count <= values.Length; start += Lanes.Count)
            first.Add(Lanes.Load(values, start) - center);

        Span<double> last = stackalloc double[Lanes.Count];
        for (int lane = 0; start + lane < values.Length; lane++)
            last[lane] = values[start + lane] - center;
        second.Add(Lanes.Load(last, 0));
        Lanes sum = first.Sum + second.Sum + (third.Sum + fourth.Sum);
        Lanes squares = first.Squares + second.Squares + (third.Squares + fourth.Squares);
        return (Lanes.Sum(sum), Lanes.Sum(squares));
    }

    private struct SumPair
    {
        internal Lanes Sum;
        internal Lanes Squares;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Add(Lanes deviation)
        {
            Sum += deviation;
            Squares = Lanes.FusedMultiplyAdd(deviation, deviation, Squares);
        }
    }
}
